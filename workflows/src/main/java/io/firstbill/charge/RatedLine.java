package io.firstbill.charge;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One priced line before rounding.
 *
 * @param detail what sets it apart from other lines of the same charge and period, for example {@code region eu}; empty
 *     when it is the only one
 * @param quantity units charged; one for a flat price
 * @param unitPrice price of a unit; null where units differ in price (tiers)
 * @param amount exact, prorated, not yet rounded
 * @param steps the arithmetic in words, in order, for example {@code 100 x 0.30 = 30.00}
 */
public record RatedLine(
        String detail, BigDecimal quantity, @Nullable BigMoney unitPrice, BigMoney amount, List<String> steps) {
    public RatedLine {
        steps = List.copyOf(steps);
    }

    /** The same line with a step before the others. */
    public RatedLine after(String step) {
        List<String> all = new ArrayList<>();
        all.add(step);
        all.addAll(steps);
        return new RatedLine(detail, quantity, unitPrice, amount, all);
    }

    /** The only line of its charge and period. */
    public RatedLine(BigDecimal quantity, @Nullable BigMoney unitPrice, BigMoney amount, List<String> steps) {
        this("", quantity, unitPrice, amount, steps);
    }
}
