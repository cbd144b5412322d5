package io.firstbill.web.pricing;

/** How much use is assumed. */
public enum Assumed {
    /** Less than expected. */
    LOW("Low"),
    /** What is likely. */
    EXPECTED("Expected"),
    /** More than expected. */
    HIGH("High");

    private final String label;

    Assumed(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }
}
