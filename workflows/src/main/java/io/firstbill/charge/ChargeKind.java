package io.firstbill.charge;

/** What makes a charge come up: time, an event that happens once, or use. */
public enum ChargeKind {
    /** Each billing period, for the service of the period. */
    RECURRING("recurring"),
    /** Once, on a date. Never prorated. */
    ONE_TIME("one-time"),
    /** Each billing period, for what was used in it. Never prorated. */
    USAGE("usage");

    private final String label;

    ChargeKind(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }
}
