package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.period.Proration;

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
 * A price list that the quantity chooses as a whole, as with electricity: who uses more pays other tiers from the first
 * unit on.
 *
 * <p>Example: up to 200 units 1.50 each, up to 500 the first 200 at 2.00 and then 3.00; 130 units are 195.00 and 230
 * are 400.00 + 90.00 = 490.00.
 *
 * @param steps in ascending order; the last one may be closed
 * @param bounds to which step a quantity at a bound belongs
 */
public record ByQuantityCharge(List<Step> steps, TierBounds bounds) implements ChargeModel {
    /**
     * One price list.
     *
     * @param upTo upper bound of the quantities it is for; null for no bound
     * @param charge how the whole quantity is charged
     */
    public record Step(@Nullable BigDecimal upTo, ChargeModel charge) {}

    public ByQuantityCharge {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A choice of price lists needs at least one");
        }
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigDecimal quantity = input.quantity();
        Step step =
                steps.stream()
                        .filter(each -> bounds.holds(quantity, each.upTo()))
                        .findFirst()
                        .orElseThrow(() -> Prices.none(quantity, this));
        return step.charge().rate(input).stream().map(line -> chosen(step, quantity, line)).toList();
    }

    private static RatedLine chosen(Step step, BigDecimal quantity, RatedLine line) {
        List<String> steps = new ArrayList<>();
        steps.add(Figures.number(quantity) + " units are charged by the list " + range(step));
        steps.addAll(line.steps());
        return new RatedLine(line.detail(), line.quantity(), null, line.amount(), steps);
    }

    private static String range(Step step) {
        return step.upTo() == null ? "above" : "up to " + Figures.number(step.upTo());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String path = "/steps/" + i;
            step.charge().check().forEach(finding -> findings.add(finding.under(path + "/charge")));
            if (step.charge().ratesEachEvent() || !step.charge().attributes().isEmpty()) {
                findings.add(
                        Finding.blocker(
                                "byQuantity.model",
                                path + "/charge",
                                "A list is chosen by a total, and this charge model does not price one.",
                                "State a charge of a quantity."));
            }
            if (i < steps.size() - 1 || step.upTo() != null) {
                findings.addAll(GraduatedCharge.bound(step.upTo(), below, false, path + "/upTo"));
            }
            below = step.upTo() == null ? below : step.upTo();
        }
        return findings;
    }

    @Override
    public String describe() {
        return "by quantity: "
                + String.join("; ", steps.stream().map(step -> range(step) + " " + step.charge().describe()).toList());
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "by quantity");
        for (int n = 1; n <= steps.size(); n++) {
            Step step = steps.get(n - 1);
            String path = "steps/" + n + "/";
            terms.put(path + "upTo", step.upTo() == null ? "" : Figures.number(step.upTo()));
            step.charge().terms().forEach((name, value) -> terms.put(path + "charge/" + name, value));
        }
        new TierRule(bounds, false).addTo(terms);
        return terms;
    }

    /** Nothing used is in the first list. */
    @Override
    public boolean chargesAtZero() {
        return steps.getFirst().charge().chargesAtZero();
    }

    @Override
    public boolean boundedBelow() {
        return steps.stream().anyMatch(step -> step.charge().boundedBelow());
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return withCharges(charge -> charge.withPrices(change));
    }

    @Override
    public ChargeModel forPart(Proration share) {
        return withCharges(charge -> charge.forPart(share));
    }

    /** The same with the charge of each list changed. */
    ByQuantityCharge withCharges(UnaryOperator<ChargeModel> change) {
        return new ByQuantityCharge(
                steps.stream().map(step -> new Step(step.upTo(), change.apply(step.charge()))).toList(), bounds);
    }

    @Override
    public CurrencyUnit currency() {
        return steps.getFirst().charge().currency();
    }
}
