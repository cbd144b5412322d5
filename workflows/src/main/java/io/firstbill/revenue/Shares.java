package io.firstbill.revenue;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;

/** Parts of amounts, and amounts by month. */
final class Shares {
    private Shares() {}

    /** The amount times part over whole, rounded; all of it when the whole is zero. */
    static Money of(Money amount, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? amount
                : Money.of(
                        amount.getCurrencyUnit(),
                        amount.getAmount().multiply(part).divide(whole, MathContext.DECIMAL128),
                        RoundingMode.HALF_UP);
    }

    static BigDecimal sum(Map<YearMonth, BigDecimal> weights) {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static void add(NavigableMap<YearMonth, Money> months, Map<YearMonth, Money> more) {
        more.forEach((month, amount) -> months.merge(month, amount, Money::plus));
    }
}
