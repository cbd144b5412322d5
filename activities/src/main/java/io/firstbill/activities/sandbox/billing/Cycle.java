package io.firstbill.activities.sandbox.billing;

import io.firstbill.setup.PriceModel.Interval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One billing cycle, counted from the subscription's anchor. Monthly from 31 January 2027, cycle 1 is 28 February to 31
 * March: each boundary comes from the anchor, none from the one before.
 *
 * @param index how many cycles it is away from the anchor
 * @param start first day
 * @param end day after the last
 */
record Cycle(int index, LocalDate start, LocalDate end) {

    static Cycle containing(LocalDate date, LocalDate anchor, Interval interval) {
        int guess = Math.toIntExact(Math.floorDiv(ChronoUnit.MONTHS.between(anchor, date), months(interval)));
        int index = guess - 1;
        while (!boundary(anchor, interval, index + 1).isAfter(date)) {
            index++;
        }
        return at(index, anchor, interval);
    }

    Cycle next(LocalDate anchor, Interval interval) {
        return at(index + 1, anchor, interval);
    }

    long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    private static Cycle at(int index, LocalDate anchor, Interval interval) {
        return new Cycle(index, boundary(anchor, interval, index), boundary(anchor, interval, index + 1));
    }

    private static LocalDate boundary(LocalDate anchor, Interval interval, int index) {
        return anchor.plusMonths((long) index * months(interval));
    }

    private static int months(Interval interval) {
        return switch (interval) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }
}
