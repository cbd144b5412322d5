package io.firstbill.contract;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Spend promised for a window; a minimum is the same thing. 24,000 a year, 20,400 billed: a true-up of 3,600.
 *
 * @param description its name on the order form; printed on the true-up line
 * @param amount promised for a full window
 * @param spend whose money counts, in which windows
 * @param billed when the true-up is billed
 * @param daysAfter days from the day after the window to the true-up, for {@link Billed#AFTER_WINDOW}
 * @param surplus what becomes of spend above the amount
 * @param overageFactor what spend above the amount costs, as a multiple; null when it costs what it costs
 * @param product product code of the true-up line, for tax; null for the product of the first line that counts
 * @param clause where the order form says so, or null when no source was given
 */
public record Commitment(
        String description,
        Money amount,
        Spend spend,
        Billed billed,
        int daysAfter,
        Surplus surplus,
        @Nullable BigDecimal overageFactor,
        @Nullable String product,
        @Nullable Source clause) {

    /** When the true-up is billed. */
    public enum Billed {
        /** In arrears: on the day after the window's last day. */
        AFTER_WINDOW,
        /** On the last invoice that bears a line of the window. */
        WITH_LAST_LINE,
        /** Never: only what lies above the amount matters, by the overage factor. */
        NOT_BILLED
    }

    /** What becomes of spend above the amount. */
    public enum Surplus {
        /** Nothing. */
        LOST,
        /** It counts in the next window, once. */
        NEXT_WINDOW,
        /** It counts in later windows until it is used up. */
        KEPT
    }

    /** The same commitment with another amount. */
    public Commitment withAmount(Money other) {
        return new Commitment(description, other, spend, billed, daysAfter, surplus, overageFactor, product, clause);
    }

    /** The same commitment with the place where the order form states it. */
    Commitment at(@Nullable Source place) {
        return new Commitment(description, amount, spend, billed, daysAfter, surplus, overageFactor, product, place);
    }
}
