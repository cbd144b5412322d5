package io.firstbill.activities.store.deal;

/** How a deal came in. */
public enum DealSource {
    FORM("Form"),
    UPLOAD("Upload"),
    API("API"),
    EXAMPLE("Example");

    private final String label;

    DealSource(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }
}
