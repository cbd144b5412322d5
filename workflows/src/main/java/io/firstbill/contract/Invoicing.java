package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When invoices are issued and due, where that is not on their billing dates and the net days after.
 *
 * @param daysBefore how long before the first day of a period its recurring fees in advance are invoiced; zero for none
 * @param daysAfter how long after their billing date the recurring fees and the use that {@code daysBefore} does not
 *     concern are invoiced; zero for none
 * @param earliest no invoice is issued early before this day
 * @param due when invoices are due, or null for the net days
 */
public record Invoicing(int daysBefore, int daysAfter, LocalDate earliest, @Nullable DueRule due) {

    /** The day on which what is billed in advance on this day is invoiced. */
    public LocalDate inAdvance(LocalDate billed) {
        if (daysBefore == 0) {
            return afterwards(billed);
        }
        LocalDate early = billed.minusDays(daysBefore);
        LocalDate first = earliest.isBefore(billed) ? earliest : billed;
        return early.isBefore(first) ? first : early;
    }

    /** The day on which what is billed after its period, on this day, is invoiced. */
    public LocalDate afterwards(LocalDate billed) {
        return billed.plusDays(daysAfter);
    }
}
