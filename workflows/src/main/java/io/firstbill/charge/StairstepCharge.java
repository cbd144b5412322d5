package io.firstbill.charge;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One price for the step the quantity falls in, whatever the quantity within it. Upper bounds are inclusive.
 *
 * <p>Example: 99 up to 10, 199 up to 25, 499 up to 100; 25 units are 199 and 26 are 499. 101 units have no price, which
 * is a failure and never zero. A quantity of zero is in the first step.
 *
 * @param steps in ascending order; the last one may be closed
 */
public record StairstepCharge(List<Step> steps) implements ChargeModel {

    /**
     * One step.
     *
     * @param upTo last unit of the step, inclusive; null for no bound
     * @param price of the step for a full period
     */
    public record Step(@Nullable BigDecimal upTo, BigMoney price) {}

    public StairstepCharge {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A stairstep charge needs at least one step");
        }
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        var quantity = input.quantity();
        Step step =
                steps.stream()
                        .filter(s -> s.upTo() == null || quantity.compareTo(s.upTo()) <= 0)
                        .findFirst()
                        .orElseThrow(() -> unpriced(quantity));
        String words = Figures.number(quantity) + " units are in the step of " + Figures.amount(step.price());
        return List.of(
                new RatedLine(
                        quantity,
                        null,
                        input.proration().of(step.price()),
                        Figures.prorated(List.of(words), step.price(), input.proration())));
    }

    private FirstbillException unpriced(BigDecimal quantity) {
        return new FirstbillException(
                FailureCode.VALIDATION_REJECTED,
                Figures.number(quantity)
                        + " units have no price ("
                        + describe()
                        + "). State a step that contains them.");
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
        return "stairstep: " + String.join(", ", words);
    }

    @Override
    public CurrencyUnit currency() {
        return steps.getFirst().price().getCurrencyUnit();
    }
}
