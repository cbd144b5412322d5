package io.firstbill.contract;

import io.firstbill.period.Alignment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When and of which length of time a line is billed, where that differs from the contract.
 *
 * @param alignment where its billing periods begin, from the line's first day; null as the contract is billed
 * @param day day of the month for a fixed billing day, 1 to 31; otherwise null
 * @param anchor the day its periods are counted from when one is stated; otherwise null
 * @param wholeAtOnce all its days are one period, billed at once
 * @param price the length of time its prices are of; null for a billing period
 */
public record LineBilling(
        @Nullable Alignment alignment,
        @Nullable Integer day,
        @Nullable LocalDate anchor,
        boolean wholeAtOnce,
        @Nullable PriceBase price) {
    /** True when its billing dates are not those of the contract. */
    public boolean ownDates() {
        return alignment != null || wholeAtOnce;
    }
}
