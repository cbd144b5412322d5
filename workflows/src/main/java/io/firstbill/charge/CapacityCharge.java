package io.firstbill.charge;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The price of the smallest step that contains the peak of every metric. Limits are absolute and inclusive; a metric
 * that a step does not limit is unlimited in it.
 *
 * <p>Example: S up to 10 users and 100 GB at 99.00, M up to 50 users and 1,000 GB at 399.00; 8 users with 120 GB are
 * 399.00.
 *
 * @param steps from the smallest to the largest; at least one
 */
public record CapacityCharge(List<Step> steps) implements ChargeModel {
    /** The attribute under which the peak of a metric is given. */
    public static final String METRIC = "metric";

    /**
     * One step.
     *
     * @param limits the most of each metric, inclusive; empty for a last step that contains everything
     * @param price of the step for a full period
     */
    public record Step(Map<String, BigDecimal> limits, BigMoney price) {
        public Step {
            limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        }

        boolean contains(Map<String, BigDecimal> peaks) {
            return peaks.entrySet().stream()
                    .allMatch(peak ->
                            !limits.containsKey(peak.getKey())
                                    || peak.getValue().compareTo(limits.get(peak.getKey())) <= 0);
        }

        /** True when nothing fits the other step that does not fit this one. */
        boolean covers(Step other) {
            return limits.keySet().stream()
                    .allMatch(metric ->
                            other.limits.containsKey(metric)
                                    && other.limits.get(metric).compareTo(limits.get(metric)) <= 0);
        }

        private String words() {
            return limits.isEmpty() ? "any quantity" : "up to " + CapacityCharge.words(limits);
        }
    }

    public CapacityCharge {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A capacity charge needs at least one step");
        }
    }

    /** Every metric that a step limits. */
    @Override
    public Set<String> metrics() {
        Set<String> metrics = new TreeSet<>();
        steps.forEach(step -> metrics.addAll(step.limits().keySet()));
        return metrics;
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        Map<String, BigDecimal> peaks = new TreeMap<>();
        input.measured().cells().forEach((cell, peak) -> peaks.put(cell.getOrDefault(METRIC, ""), peak));
        Step step = steps.stream().filter(s -> s.contains(peaks)).findFirst().orElseThrow(() -> beyond(peaks));
        return List.of(
                new RatedLine(
                        BigDecimal.ONE,
                        null,
                        input.proration().of(step.price()),
                        Figures.prorated(
                                List.of("peaks " + words(peaks) + ": step of " + Figures.amount(step.price())),
                                step.price(),
                                input.proration())));
    }

    private FirstbillException beyond(Map<String, BigDecimal> peaks) {
        return new FirstbillException(
                FailureCode.VALIDATION_REJECTED,
                "No step contains " + words(peaks) + " (" + describe() + "). State a larger step.");
    }

    private static String words(Map<String, BigDecimal> quantities) {
        List<String> words = new ArrayList<>();
        quantities.forEach((metric, quantity) -> words.add(metric + " " + Figures.number(quantity)));
        return words.isEmpty() ? "of nothing" : String.join(", ", words);
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            findings.addAll(Prices.check(steps.get(i).price(), "/steps/" + i + "/price"));
            if (i > 0 && steps.get(i - 1).covers(steps.get(i))) {
                findings.add(
                        Finding.blocker(
                                "capacity.order",
                                "/steps/" + i + "/limits",
                                "The step before contains everything that this step contains.",
                                "Order steps from the smallest to the largest."));
            }
        }
        return findings;
    }

    @Override
    public String describe() {
        List<String> words = new ArrayList<>();
        steps.forEach(step -> words.add(step.words() + " " + Figures.price(step.price())));
        return "capacity: " + String.join("; ", words);
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "capacity");
        for (int n = 1; n <= steps.size(); n++) {
            String path = "steps/" + n + "/";
            steps.get(n - 1)
                    .limits()
                    .forEach((metric, most) -> terms.put(path + "limits/" + metric, Figures.number(most)));
            terms.put(path + "price", Figures.term(steps.get(n - 1).price()));
        }
        return terms;
    }

    @Override
    public Set<String> attributes() {
        return Set.of(METRIC);
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new CapacityCharge(
                steps.stream().map(step -> new Step(step.limits(), change.apply(step.price()))).toList());
    }

    @Override
    public CurrencyUnit currency() {
        return steps.getFirst().price().getCurrencyUnit();
    }
}
