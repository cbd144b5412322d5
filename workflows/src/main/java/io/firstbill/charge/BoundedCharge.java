package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A charge of a quantity with a least and a most. The quantity is bounded before it is priced, so that tiers see the
 * bounded one; the money is bounded before it is prorated.
 *
 * <p>Example: 42.00 a seat, at least 5 seats; 3 seats are 210.00, and for half a period 105.00.
 *
 * @param of what the bounded quantity costs; a model that rates a total to one line
 * @param bounds the least and the most
 */
public record BoundedCharge(ChargeModel of, Bounds bounds) implements ChargeModel {
    @Override
    public List<RatedLine> rate(RatingInput input) {
        List<String> steps = new ArrayList<>();
        BigDecimal quantity = bounds.quantity(input.quantity(), steps);
        RatedLine full = of.rate(new RatingInput(Measured.of(quantity), Proration.FULL, input.eachReport())).getFirst();
        steps.addAll(full.steps());
        BigMoney amount = bounds.amount(full.amount(), steps);
        boolean asPriced = amount.isEqual(full.amount());
        if (asPriced && !input.proration().days().isEmpty()) {
            return of.rate(new RatingInput(Measured.of(quantity), input.proration(), input.eachReport()));
        }
        return List.of(
                new RatedLine(
                        full.quantity(),
                        asPriced ? full.unitPrice() : null,
                        input.proration().of(amount),
                        Figures.prorated(steps, amount, input.proration())));
    }

    @Override
    public boolean boundedBelow() {
        return bounds.atZero();
    }

    @Override
    public BigDecimal charged(BigDecimal quantity) {
        return bounds.quantity(quantity, new ArrayList<>());
    }

    @Override
    public ChargeModel forPart(Proration share) {
        return share.full() ? this : new BoundedCharge(of, bounds.of(share));
    }

    @Override
    public ChargeModel within(UnaryOperator<ChargeModel> change) {
        return new BoundedCharge(of.within(change), bounds);
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>(of.check());
        findings.addAll(bounds.check());
        return findings;
    }

    @Override
    public String describe() {
        return of.describe() + bounds.words();
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = of.terms();
        bounds.addTo(terms);
        return terms;
    }

    @Override
    public Optional<BigMoney> singlePrice() {
        return of.singlePrice();
    }

    @Override
    public ChargeModel at(BigMoney price) {
        return new BoundedCharge(of.at(price), bounds);
    }

    @Override
    public boolean chargesAtZero() {
        return bounds.atZero() || of.chargesAtZero();
    }

    @Override
    public boolean ratesEachEvent() {
        return of.ratesEachEvent();
    }

    @Override
    public Set<String> metrics() {
        return of.metrics();
    }

    @Override
    public Set<String> attributes() {
        return of.attributes();
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new BoundedCharge(of.withPrices(change), bounds.withPrices(change));
    }

    @Override
    public CurrencyUnit currency() {
        return of.currency();
    }
}
