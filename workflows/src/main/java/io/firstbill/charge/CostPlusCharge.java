package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The cost passed on, times a multiplier. The product is rounded, never the multiplier: cost of 1,234.56 at 1.075 is
 * 1,327.152 and 1,327.15.
 *
 * @param currency of the cost and of the price
 * @param multiplier for example 1.15 for cost plus 15 %; not negative
 */
public record CostPlusCharge(CurrencyUnit currency, BigDecimal multiplier) implements ChargeModel {
    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigMoney total = BigMoney.of(currency, input.quantity().multiply(multiplier));
        List<String> steps =
                List.of(
                        Figures.number(input.quantity())
                                + " x "
                                + Figures.number(multiplier)
                                + " = "
                                + Figures.amount(total));
        return List.of(
                new RatedLine(
                        input.quantity(),
                        null,
                        input.proration().of(total),
                        Figures.prorated(steps, total, input.proration())));
    }

    @Override
    public List<Finding> check() {
        return List.of();
    }

    @Override
    public String describe() {
        return "cost x " + Figures.number(multiplier);
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return this;
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "cost plus");
        terms.put("multiplier", Figures.number(multiplier));
        return terms;
    }
}
