package io.firstbill.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What one invoice line covers.
 *
 * @param start first day of service
 * @param end day after the last day of service; equal to the start for something that happens once
 */
public record BillingPeriod(LocalDate start, LocalDate end) {
    public BillingPeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period must not end before it starts: " + start + " to " + end);
        }
    }

    /** A day on which something happens once; it has no length. */
    public static BillingPeriod on(LocalDate day) {
        return new BillingPeriod(day, day);
    }

    /** The last day, as documents print it; the day itself for something that happens once. */
    public LocalDate lastDay() {
        return end.equals(start) ? start : end.minusDays(1);
    }

    /** Civil days. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** The part of this period inside {@code [from, to)}; empty periods when they do not meet. */
    public BillingPeriod within(LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(start) ? from : start;
        LocalDate after = to.isBefore(end) ? to : end;
        return after.isBefore(first) ? on(first) : new BillingPeriod(first, after);
    }

    /** True when it holds no day. */
    public boolean empty() {
        return start.equals(end);
    }
}
