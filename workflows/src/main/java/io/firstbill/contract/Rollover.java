package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * How the rest of a prepaid grant goes over to later periods. Of 400 left, at most 250 go on.
 *
 * @param periods through how many further periods a rest goes that is used in the next period; at least one
 * @param atMost what goes on from one period to the next, in units or money; null for all
 * @param last what went over is used after the grant of the period; otherwise before it
 */
public record Rollover(int periods, @Nullable BigDecimal atMost, boolean last) {
    /** All of it, through one period, used first. */
    public static final Rollover PLAIN = new Rollover(1, null, false);
}
