package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One price for the step the quantity falls in, whatever the quantity within it.
 *
 * <p>Example: 99 up to 10, 199 up to 25, 499 up to 100; 25 units are 199 and 26 are 499. 101 units have no price, which
 * is a failure and never zero. A quantity of zero is in the first step.
 *
 * @param steps in ascending order; the last one may be closed
 * @param rule how bounds are read, and whether a period without use costs the first step
 */
public record StairstepCharge(List<Step> steps, TierRule rule) implements ChargeModel {

    /**
     * One step.
     *
     * @param upTo upper bound of the step, as {@link TierBounds} reads it; null for no bound
     * @param price of the step for a full period
     */
    public record Step(@Nullable BigDecimal upTo, BigMoney price) {}

    public StairstepCharge {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A stairstep charge needs at least one step");
        }
    }

    /** Upper bounds inclusive, nothing for nothing. */
    public StairstepCharge(List<Step> steps) {
        this(steps, TierRule.STANDARD);
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        var quantity = input.quantity();
        Step step =
                steps.stream()
                        .filter(s -> rule.bounds().holds(quantity, s.upTo()))
                        .findFirst()
                        .orElseThrow(() -> Prices.none(quantity, this));
        String words = Figures.number(quantity) + " units are in the step of " + Figures.amount(step.price());
        return List.of(
                new RatedLine(
                        quantity,
                        null,
                        input.proration().of(step.price()),
                        Figures.prorated(List.of(words), step.price(), input.proration())));
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            findings.addAll(Prices.check(step.price(), "/steps/" + i + "/price"));
            boolean last = i == steps.size() - 1;
            if (!last || step.upTo() != null) {
                findings.addAll(GraduatedCharge.bound(step.upTo(), below, false, "/steps/" + i + "/upTo"));
            }
            below = step.upTo() == null ? below : step.upTo();
        }
        return List.copyOf(findings);
    }

    @Override
    public String describe() {
        List<String> words = new ArrayList<>();
        for (Step step : steps) {
            String range = step.upTo() == null ? "above" : "up to " + Figures.number(step.upTo());
            words.add(range + " " + Figures.price(step.price()));
        }
        return "stairstep: " + String.join(", ", words) + rule.words();
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "stairstep");
        for (int n = 1; n <= steps.size(); n++) {
            Step step = steps.get(n - 1);
            terms.put("steps/" + n + "/upTo", step.upTo() == null ? "" : Figures.number(step.upTo()));
            terms.put("steps/" + n + "/price", Figures.term(step.price()));
        }
        rule.addTo(terms);
        return terms;
    }

    @Override
    public boolean chargesAtZero() {
        return rule.feeAtZero();
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new StairstepCharge(
                steps.stream().map(step -> new Step(step.upTo(), change.apply(step.price()))).toList(), rule);
    }

    @Override
    public CurrencyUnit currency() {
        return steps.getFirst().price().getCurrencyUnit();
    }
}
