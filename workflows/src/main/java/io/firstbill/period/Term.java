package io.firstbill.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * First day to the day after the last day of a contract, or of any stretch of it that holds at least one day.
 *
 * @param start first day
 * @param end day after the last day; always after the start
 */
public record Term(LocalDate start, LocalDate end) {
    public Term {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A term must end after it starts: " + start + " to " + end);
        }
    }

    /** The last day, as documents print it. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** True when the day lies in the term. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** True when the whole stretch {@code [from, to)} lies in the term. */
    public boolean contains(LocalDate from, LocalDate to) {
        return !from.isBefore(start) && !to.isAfter(end);
    }

    /** Civil days. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }
}
