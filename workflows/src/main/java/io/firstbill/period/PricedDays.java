package io.firstbill.period;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Days of a part period that cost the same, each at a rounded price.
 *
 * <p>Example: ten days of a month of thirty at 800.00, a day's price rounded to cents: 800.00 / 30 = 26.67, and 10 x
 * 26.67 = 266.70.
 *
 * @param days how many
 * @param whole so many are a full period
 * @param count the price of a full period is count / parts of the price that is stated
 * @param parts see count
 * @param price how the price of a day is rounded
 */
public record PricedDays(long days, long whole, long count, long parts, DayPrice price) {

    /** What they cost at this price. */
    BigMoney of(BigMoney stated) {
        if (price == DayPrice.EXACT || days == whole) {
            return new Proration(Math.multiplyExact(days, count), Math.multiplyExact(parts, whole)).of(stated);
        }
        BigDecimal all = stated.getAmount().multiply(BigDecimal.valueOf(count));
        BigDecimal into = BigDecimal.valueOf(parts).multiply(BigDecimal.valueOf(whole));
        int decimals = price.decimals(stated.getCurrencyUnit());
        BigDecimal day = all.divide(into, decimals, RoundingMode.HALF_UP);
        return BigMoney.of(stated.getCurrencyUnit(), day.multiply(BigDecimal.valueOf(days)));
    }

    /** The same days of a price that is so many parts of so many. */
    PricedDays times(long times, long of) {
        return new PricedDays(days, whole, Math.multiplyExact(count, times), Math.multiplyExact(parts, of), price);
    }
}
