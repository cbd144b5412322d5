package io.firstbill.charge;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * One priced line before rounding.
 *
 * @param quantity units charged; one for a flat price
 * @param unitPrice price of a unit; null where units differ in price (tiers)
 * @param amount exact, prorated, not yet rounded
 * @param steps the arithmetic in words, in order, for example {@code 100 x 0.30 = 30.00}
 */
public record RatedLine(BigDecimal quantity, @Nullable BigMoney unitPrice, BigMoney amount, List<String> steps) {
    public RatedLine {
        steps = List.copyOf(steps);
    }
}
