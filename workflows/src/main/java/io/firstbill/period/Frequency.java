package io.firstbill.period;

/** How often a recurring charge is billed: the length of a full billing period. */
public enum Frequency {
    MONTHLY(1, "monthly", "month"),
    QUARTERLY(3, "quarterly", "quarter"),
    SEMI_ANNUAL(6, "every six months", "half-year"),
    ANNUAL(12, "yearly", "year");

    private final int months;
    private final String label;
    private final String period;

    Frequency(int months, String label, String period) {
        this.months = months;
        this.label = label;
        this.period = period;
    }

    /** Months of a full period. */
    public int months() {
        return months;
    }

    /** The words pages use, for example {@code monthly}. */
    public String label() {
        return label;
    }

    /** One such period in words, for example {@code month}. */
    public String period() {
        return period;
    }
}
