package io.firstbill.period;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of a price for part of a period, by days, half-open, of the enclosing full cycle. Kept as a fraction, never
 * as a rounded factor.
 *
 * <p>Example: 310.00 a month on billing day 10, service from 24 Feb 2025: the stub of 24 Feb to 9 Mar has 14 days of
 * the 28 days from 10 Feb to 9 Mar, so it costs 310.00 x 14 / 28 = 155.00.
 *
 * @param used days used
 * @param whole days of the full cycle
 */
public record Proration(long used, long whole) {
    /** A full period. */
    public static final Proration FULL = new Proration(1, 1);

    private static final int GUARD_DIGITS = 24;

    public Proration {
        if (used < 0 || whole <= 0 || used > whole) {
            throw new IllegalArgumentException("A share lies between nothing and the whole, not " + used + "/" + whole);
        }
    }

    /** The share of a part in the cycle that encloses it. */
    public static Proration of(BillingPeriod part, BillingPeriod cycle) {
        return new Proration(part.days(), cycle.days());
    }

    /** True for a full period. */
    public boolean full() {
        return used == whole;
    }

    /**
     * The share of a price before rounding. Where the quotient has no end it carries 24 more digits than the price, far
     * more than could tip the rounding of a line.
     */
    public BigMoney of(BigMoney price) {
        if (full()) {
            return price;
        }
        BigDecimal product = price.getAmount().multiply(BigDecimal.valueOf(used));
        BigDecimal share =
                product.divide(BigDecimal.valueOf(whole), product.scale() + GUARD_DIGITS, RoundingMode.HALF_UP);
        return BigMoney.of(price.getCurrencyUnit(), share.stripTrailingZeros());
    }

    /** As people write it, for example {@code 14/28}. */
    @Override
    public String toString() {
        return used + "/" + whole;
    }
}
