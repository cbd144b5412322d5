package io.firstbill.contract;

import io.firstbill.period.Alignment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When and of which length of time a line is billed, where that differs from the contract.
 *
 * @param alignment where its billing periods begin, from the line's first day; null as the contract is billed
 * @param day day of the month for a fixed billing day, 1 to 31; otherwise null
 * @param secondDay for half months the other day of the month; otherwise, and for half a month later, null
 * @param anchor the day its periods are counted from when one is stated; otherwise null
 * @param wholeAtOnce all its days are one period, billed at once
 * @param price the length of time its prices are of; null for a billing period
 */
public record LineBilling(
        @Nullable Alignment alignment,
        @Nullable Integer day,
        @Nullable Integer secondDay,
        @Nullable LocalDate anchor,
        boolean wholeAtOnce,
        @Nullable PriceBase price) {
    /** Only a price of another length of time, billed as the contract is. */
    public static @Nullable LineBilling priced(@Nullable LineBilling own, @Nullable PriceBase price) {
        if (own == null) {
            return price == null ? null : new LineBilling(null, null, null, null, false, price);
        }
        return price == null && !own.ownDates()
                ? null
                : new LineBilling(own.alignment, own.day, own.secondDay, own.anchor, own.wholeAtOnce, price);
    }

    /** True when its billing dates are not those of the contract. */
    public boolean ownDates() {
        return alignment != null || wholeAtOnce;
    }
}
