package io.firstbill.contract;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The most that lines cost together in a window. What lies above is taken off the invoice on which it is passed.
 *
 * @param description its name on the order form; printed on the negative line
 * @param amount the most of a full window
 * @param spend whose money counts, in which windows
 * @param clause where the order form says so, or null when no source was given
 */
public record Maximum(String description, Money amount, Spend spend, @Nullable Source clause) {
    /** The same maximum with the place where the order form states it. */
    Maximum at(@Nullable Source place) {
        return new Maximum(description, amount, spend, place);
    }
}
