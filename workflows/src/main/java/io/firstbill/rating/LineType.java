package io.firstbill.rating;

/** What an invoice line is. */
public enum LineType {
    /** Plan or seat fee for a period. */
    RECURRING,
    /** Setup, services, goods. */
    ONE_TIME,
    /** Rated use. */
    USAGE
}
