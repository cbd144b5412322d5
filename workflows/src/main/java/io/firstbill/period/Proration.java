package io.firstbill.period;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of a price for part of a period. Kept as a fraction, never as a rounded factor. A part period billed
 * together with a full one is more than the whole.
 *
 * <p>Example: 310.00 a month on billing day 10, service from 24 Feb 2025: the stub of 24 Feb to 9 Mar has 14 days of
 * the 28 days from 10 Feb to 9 Mar, so it costs 310.00 x 14 / 28 = 155.00.
 *
 * @param used days used, or another unit of time
 * @param whole the same of the full cycle
 * @param days the days it is made of where each costs a rounded price; empty where the share alone says what it costs
 */
public record Proration(long used, long whole, List<PricedDays> days) {
    /** A full period. */
    public static final Proration FULL = new Proration(1, 1);

    private static final int GUARD_DIGITS = 24;

    /** A share that alone says what it costs. */
    public Proration(long used, long whole) {
        this(used, whole, List.of());
    }

    public Proration {
        days = List.copyOf(days);
        if (used < 0 || whole <= 0) {
            throw new IllegalArgumentException("A share is not negative and has a whole, not " + used + "/" + whole);
        }
    }

    /** The share of a part in the cycle that encloses it. */
    public static Proration of(BillingPeriod part, BillingPeriod cycle) {
        return new Proration(part.days(), cycle.days());
    }

    /** The share of so many days, of which each costs a rounded price where the contract says so. */
    static Proration of(long days, long whole, DayPrice price) {
        return price == DayPrice.EXACT
                ? new Proration(days, whole)
                : new Proration(days, whole, List.of(new PricedDays(days, whole, 1, 1, price)));
    }

    /** This share and another one together: 5/28 and 9/31 are 407/868. */
    Proration plus(Proration other) {
        if (days.isEmpty() && other.days.isEmpty()) {
            return sum(other);
        }
        List<PricedDays> all = new ArrayList<>(asDays());
        all.addAll(other.asDays());
        Proration sum = sum(other);
        return new Proration(sum.used, sum.whole, all);
    }

    private List<PricedDays> asDays() {
        return days.isEmpty() && used > 0 ? List.of(new PricedDays(1, whole, used, 1, DayPrice.EXACT)) : days;
    }

    private Proration sum(Proration other) {
        if (whole == other.whole) {
            return new Proration(Math.addExact(used, other.used), whole);
        }
        BigInteger common = BigInteger.valueOf(whole).gcd(BigInteger.valueOf(other.whole));
        long scale = other.whole / common.longValueExact();
        long otherScale = whole / common.longValueExact();
        return new Proration(
                Math.addExact(Math.multiplyExact(used, scale), Math.multiplyExact(other.used, otherScale)),
                Math.multiplyExact(whole, scale));
    }

    /** So many times this share, over so many parts: a month of 14/28 of a price of a year is 14/336. */
    public Proration times(long count, long parts) {
        long common = BigInteger.valueOf(count).gcd(BigInteger.valueOf(parts)).longValueExact();
        return new Proration(
                Math.multiplyExact(used, count / common),
                Math.multiplyExact(whole, parts / common),
                days.stream().map(some -> some.times(count, parts)).toList());
    }

    /** The share this one is of another one: 7/28 of 14/28 are 7/14. */
    public Proration of(Proration other) {
        BigInteger part = BigInteger.valueOf(used).multiply(BigInteger.valueOf(other.whole));
        BigInteger all = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(other.used));
        if (all.signum() == 0) {
            return this;
        }
        BigInteger common = part.gcd(all);
        return new Proration(part.divide(common).longValueExact(), all.divide(common).longValueExact());
    }

    /** Never more than a full period. */
    Proration capped() {
        return used >= whole ? FULL : this;
    }

    /** The share as a factor of so many decimals, half up: what systems do that keep factors instead of fractions. */
    Proration rounded(int decimals) {
        BigDecimal factor = BigDecimal.valueOf(used).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        return new Proration(factor.unscaledValue().longValueExact(), BigInteger.TEN.pow(decimals).longValueExact());
    }

    /** True for a full period. */
    public boolean full() {
        return used == whole && days.isEmpty();
    }

    /**
     * The share of a price before rounding. Where the quotient has no end it carries 24 more digits than the price, far
     * more than could tip the rounding of a line.
     */
    public BigMoney of(BigMoney price) {
        if (!days.isEmpty()) {
            return days.stream()
                    .map(some -> some.of(price))
                    .reduce(BigMoney.zero(price.getCurrencyUnit()), BigMoney::plus);
        }
        if (full()) {
            return price;
        }
        BigDecimal product = price.getAmount().multiply(BigDecimal.valueOf(used));
        BigDecimal share =
                product.divide(BigDecimal.valueOf(whole), product.scale() + GUARD_DIGITS, RoundingMode.HALF_UP);
        return BigMoney.of(price.getCurrencyUnit(), share.stripTrailingZeros());
    }

    /** The share of so many units at a price: where the price of a day is rounded, that of one unit is. */
    public BigMoney of(BigMoney unitPrice, BigDecimal quantity) {
        return days.isEmpty() ? of(unitPrice.multipliedBy(quantity)) : of(unitPrice).multipliedBy(quantity);
    }

    /** As people write it, for example {@code 14/28}. */
    @Override
    public String toString() {
        return used + "/" + whole + (days.isEmpty() ? "" : " (the price of a day is rounded)");
    }
}
