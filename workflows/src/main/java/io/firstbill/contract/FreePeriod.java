package io.firstbill.contract;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that cost nothing: a trial, or months given free.
 *
 * @param description its name on the order form, or null
 * @param start first free day; null for the first day of each line
 * @param end day after the last free day; null when a length is stated
 * @param length of the free time from its start; null when an end is stated
 * @param lineIds the lines that are free; empty for all
 * @param kinds the kinds that are free; empty for recurring lines
 * @param minimumsSuspended commitments are lessened by the free days
 * @param datesMoved billing periods of the lines are counted from the day after it
 * @param termExtended the term is longer by it
 * @param billedWhenPaid a period in advance that begins with its days is billed on its first paid day
 * @param clause where the order form says so, or null when no source was given
 */
public record FreePeriod(
        @Nullable String description,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Frequency length,
        List<String> lineIds,
        List<ChargeKind> kinds,
        boolean minimumsSuspended,
        boolean datesMoved,
        boolean termExtended,
        boolean billedWhenPaid,
        @Nullable Source clause) {
    public FreePeriod {
        lineIds = List.copyOf(lineIds);
        kinds = List.copyOf(kinds);
    }

    /** True when the line is in its scope, whatever its kind. */
    public boolean concerns(String lineId) {
        return lineIds.isEmpty() || lineIds.contains(lineId);
    }

    /** True when a line of this id and kind costs nothing during it. */
    public boolean frees(String lineId, ChargeKind kind) {
        return concerns(lineId) && (kinds.isEmpty() ? kind == ChargeKind.RECURRING : kinds.contains(kind));
    }

    /** Its days for a line that starts on this day; at least one. */
    public Term days(LocalDate lineStart) {
        LocalDate first = start == null ? lineStart : start;
        LocalDate after = end != null ? end : after(first);
        return new Term(first, after.isAfter(first) ? after : first.plusDays(1));
    }

    private LocalDate after(LocalDate first) {
        return length == null ? first : first.plusMonths(length.months()).plusDays(length.days());
    }

    /** The same period with the place where the order form states it. */
    FreePeriod at(@Nullable Source place) {
        return new FreePeriod(
                description,
                start,
                end,
                length,
                lineIds,
                kinds,
                minimumsSuspended,
                datesMoved,
                termExtended,
                billedWhenPaid,
                place);
    }
}
