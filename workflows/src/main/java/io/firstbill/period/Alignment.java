package io.firstbill.period;

/** Where billing periods begin. */
public enum Alignment {
    /** On the anniversaries of the term's first day, clamped to month ends, always counted from that day. */
    ANNIVERSARY("contract anniversary"),
    /** On the first of the calendar month, quarter (January, April, July, October), half-year or year. */
    CALENDAR("calendar"),
    /** On a fixed day of the month, clamped to month ends. */
    FIXED_DAY("fixed day of the month"),
    /** Counted from a stated day, which may lie before or after the first day of service. */
    ANCHOR_DATE("stated anchor day");

    private final String label;

    Alignment(String label) {
        this.label = label;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }
}
