package io.firstbill.contract;

import io.firstbill.period.Alignment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose money is counted, in which windows: what a commitment and a maximum have in common.
 *
 * @param lineIds the lines that count; empty for all that {@code counts} names
 * @param counts which lines count and whether before or after invoice discounts, a value of the choice {@code
 *     commitmentCounts}; null for what the contract chose
 * @param window in which it is compared; null for what the contract chose
 * @param alignment where windows of their own length begin: on {@code from} and its returns, or by the calendar
 * @param from first day; null for the first day of the term
 * @param to day after the last day; null for the end of the term
 * @param shortWindow what the amount is in a part window, a value of the choice {@code minimumProration}; null for what
 *     the contract chose
 */
public record Spend(
        List<String> lineIds,
        @Nullable String counts,
        @Nullable Window window,
        Alignment alignment,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String shortWindow) {
    public Spend {
        lineIds = List.copyOf(lineIds);
    }
}
