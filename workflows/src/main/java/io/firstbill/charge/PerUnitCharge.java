package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Quantity times unit price. 250 seats at 42.00 are 10,500.00. Fractions of a unit are charged as fractions.
 *
 * @param unitPrice price of one unit for a full period, not negative; may be finer than the currency, such as 0.0004
 */
public record PerUnitCharge(BigMoney unitPrice) implements ChargeModel {
    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigMoney full = unitPrice.multipliedBy(input.quantity());
        String step =
                Figures.number(input.quantity()) + " x " + Figures.amount(unitPrice) + " = " + Figures.amount(full);
        return List.of(
                new RatedLine(
                        input.quantity(),
                        unitPrice,
                        input.proration().of(unitPrice, input.quantity()),
                        Figures.prorated(List.of(step), full, input.proration())));
    }

    @Override
    public List<Finding> check() {
        return Prices.check(unitPrice, "/unitPrice");
    }

    @Override
    public String describe() {
        return Figures.price(unitPrice) + " per unit";
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "per unit");
        terms.put("unitPrice", Figures.term(unitPrice));
        return terms;
    }

    @Override
    public Optional<BigMoney> singlePrice() {
        return Optional.of(unitPrice);
    }

    @Override
    public ChargeModel at(BigMoney price) {
        return new PerUnitCharge(price);
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new PerUnitCharge(change.apply(unitPrice));
    }

    @Override
    public CurrencyUnit currency() {
        return unitPrice.getCurrencyUnit();
    }
}
