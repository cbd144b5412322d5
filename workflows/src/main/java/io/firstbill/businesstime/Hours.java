package io.firstbill.businesstime;

import java.time.LocalTime;

/**
 * One span of a day in which people work, on the wall clock.
 *
 * @param opens first moment, inclusive
 * @param closes first moment after it; {@code 00:00} means the end of the day
 */
public record Hours(LocalTime opens, LocalTime closes) {
    public Hours {
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("Working hours end after they begin, not " + opens + " to " + closes);
        }
    }

    /** True when the wall clock showing this time is within. */
    boolean contains(LocalTime time) {
        return !time.isBefore(opens) && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }

    /** The span as pages print it, for example {@code 09:00-17:00}. */
    public String label() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }
}
