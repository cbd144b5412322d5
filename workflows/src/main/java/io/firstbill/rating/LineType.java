package io.firstbill.rating;

/** What an invoice line is. */
public enum LineType {
    /** Plan or seat fee for a period. */
    RECURRING,
    /** Setup, services, goods. */
    ONE_TIME,
    /** Rated use. */
    USAGE,
    /** Sells prepaid credit. */
    PREPAID,
    /** An invoice discount; negative. The lines it covers say what falls on each. */
    DISCOUNT,
    /** Takes off what lies above a maximum; negative. */
    MAXIMUM,
    /** Fills a commitment. */
    MINIMUM_TRUE_UP,
    /** What spend above a commitment costs more, or less, than its own price. */
    OVERAGE,
    /** What ending early costs. */
    TERMINATION_FEE,
    /** What rounding the invoice instead of its lines makes of it. */
    ROUNDING,
    /** A tax on the lines, where prices do not contain it; stands in the sums of an expected invoice. */
    TAX,
    /** What rounding the total to what can be paid adds, such as to 0.05; stands in the sums of an expected invoice. */
    CASH_ROUNDING,
    /** A credit that pays for lines; negative. Stands in the sums of an expected invoice. */
    CREDIT_APPLIED
}
