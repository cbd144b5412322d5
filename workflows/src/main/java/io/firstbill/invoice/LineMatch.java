package io.firstbill.invoice;

import io.firstbill.rating.ExpectedLine;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An expected line and the line it met, side by side.
 *
 * @param expected null when the contract asks for no such line
 * @param actual null when the invoice has no such line
 * @param difference billed minus expected
 * @param discrepancies numbers of the discrepancies that explain the difference; empty when the lines agree
 */
public record LineMatch(
        @Nullable ExpectedLine expected, Invoice.@Nullable Line actual, Money difference, List<Integer> discrepancies) {
    public LineMatch {
        discrepancies = List.copyOf(discrepancies);
    }

    /** True when the lines agree in every figure. */
    public boolean agrees() {
        return discrepancies.isEmpty();
    }

    /** The contract line it is about; null for a line that names none. */
    public @Nullable String lineId() {
        return expected != null ? expected.lineId() : actual == null ? null : actual.lineKey();
    }

    /** True when the service of either side has a day in {@code [from, to)}. */
    public boolean touches(LocalDate from, LocalDate to) {
        return (expected != null && overlap(expected.service().start(), expected.service().end(), from, to))
                || (actual != null && overlap(actual.periodStart(), actual.periodEnd(), from, to));
    }

    private static boolean overlap(LocalDate start, LocalDate end, LocalDate from, LocalDate to) {
        return start.isBefore(to) && end.isAfter(from);
    }
}
