package io.firstbill.deal;

/** The stages of a deal in the order of its path. */
public enum Stage {
    CONTRACT("Contract"),
    PRICING("Pricing"),
    APPROVAL("Approval"),
    BILLING_SETUP("Billing setup"),
    UAT("UAT"),
    FIRST_INVOICE("First invoice"),
    LIVE("Live");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }

    /** True when this stage comes before the other on the path. */
    public boolean before(Stage other) {
        return compareTo(other) < 0;
    }
}
