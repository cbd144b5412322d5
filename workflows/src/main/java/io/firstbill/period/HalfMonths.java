package io.firstbill.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The two days of each month on which its parts begin, clamped to month ends.
 *
 * <p>Example: on the 1st and the 16th; from 20 January by the anniversary on the 5th and the 20th.
 *
 * @param first day of the month, before the second
 * @param second day of the month
 */
record HalfMonths(int first, int second) {
    private static final int HALF = 15;

    /** On a day of the month and half a month from it. */
    static HalfMonths around(int day) {
        return day > HALF ? new HalfMonths(day - HALF, day) : new HalfMonths(day, day + HALF);
    }

    /** On two days of the month, in any order. */
    static HalfMonths on(int day, int other) {
        return new HalfMonths(Math.min(day, other), Math.max(day, other));
    }

    /** Boundary {@code n}, counted in half months from the first one of a month. */
    LocalDate boundary(YearMonth month, int n) {
        YearMonth in = month.plusMonths(Math.floorDiv(n, 2));
        int day = Math.floorMod(n, 2) == 0 ? first : second;
        return in.atDay(Math.min(day, in.lengthOfMonth()));
    }
}
