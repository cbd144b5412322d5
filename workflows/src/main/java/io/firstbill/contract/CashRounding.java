package io.firstbill.contract;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * To what the total of an invoice is rounded, such as the smallest coin. 100.03 to 0.05 is 100.05.
 *
 * @param increment the total is a whole number of these; above zero
 * @param rounding which of the two around it is taken
 * @param clause where the order form says so, or null when no source was given
 */
public record CashRounding(Money increment, RoundingMode rounding, @Nullable Source clause) {
    /** The total as it is asked for. */
    public Money of(Money total) {
        BigDecimal parts = total.getAmount().divide(increment.getAmount(), 0, rounding);
        return increment.multipliedBy(parts, RoundingMode.UNNECESSARY);
    }

    /** The same with its place in the order form. */
    CashRounding at(@Nullable Source place) {
        return new CashRounding(increment, rounding, place);
    }
}
