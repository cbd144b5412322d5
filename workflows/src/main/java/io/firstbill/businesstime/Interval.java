package io.firstbill.businesstime;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of real time that a calendar counts or does not, and why.
 *
 * @param from first instant
 * @param to first instant after it
 * @param counted whether it is working time
 * @param why the rule in words, for example {@code Holiday: New Year's Day}
 */
public record Interval(Instant from, Instant to, boolean counted, String why) {
    /** Its real length, whether counted or not. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** True when the other carries on where this ends, for the same reason. */
    boolean continuedBy(Interval other) {
        return to.equals(other.from) && counted == other.counted && why.equals(other.why);
    }

    Interval extendedTo(Instant end) {
        return new Interval(from, end, counted, why);
    }
}
