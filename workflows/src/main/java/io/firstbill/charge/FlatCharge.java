package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One price for the period, or for the one time, whatever the quantity. 310.00 a month for 14 of 28 days is 155.00.
 *
 * @param amount price of a full period, not negative
 */
public record FlatCharge(BigMoney amount) implements ChargeModel {
    @Override
    public List<RatedLine> rate(RatingInput input) {
        List<String> steps = new ArrayList<>();
        steps.add("flat " + Figures.amount(amount));
        return List.of(
                new RatedLine(
                        BigDecimal.ONE,
                        amount,
                        input.proration().of(amount),
                        Figures.prorated(steps, amount, input.proration())));
    }

    @Override
    public List<Finding> check() {
        return Prices.check(amount, "/amount");
    }

    @Override
    public String describe() {
        return Figures.price(amount) + " flat";
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "flat");
        terms.put("amount", Figures.term(amount));
        return terms;
    }

    @Override
    public Optional<BigMoney> singlePrice() {
        return Optional.of(amount);
    }

    @Override
    public ChargeModel at(BigMoney price) {
        return new FlatCharge(price);
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new FlatCharge(change.apply(amount));
    }

    @Override
    public CurrencyUnit currency() {
        return amount.getCurrencyUnit();
    }
}
