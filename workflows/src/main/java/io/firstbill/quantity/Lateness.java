package io.firstbill.quantity;

import java.time.LocalDate;

/**
 * What becomes of use that arrives after its period was billed.
 *
 * @param rule what becomes of it
 * @param afterDays how many days after its period was billed use still counts as in time
 */
public record Lateness(Rule rule, int afterDays) {
    /** What becomes of late use. */
    public enum Rule {
        /** It is billed with the next invoice of the line, at the prices of its own period. */
        NEXT_INVOICE,
        /** It is not billed. */
        LEFT_OUT
    }

    /** True when use that arrives on a day is late for a period billed on another one. */
    boolean late(LocalDate received, LocalDate billed) {
        return received.isAfter(billed.plusDays(afterDays));
    }
}
