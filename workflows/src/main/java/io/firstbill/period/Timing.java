package io.firstbill.period;

/** When a period is billed: before or after its service. */
public enum Timing {
    /** Billed on the first day of the period. */
    IN_ADVANCE("in advance"),
    /** Billed on the first day after the period. */
    IN_ARREARS("in arrears");

    private final String label;

    Timing(String label) {
        this.label = label;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }
}
