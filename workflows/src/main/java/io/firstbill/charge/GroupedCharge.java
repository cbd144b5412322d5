package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A charge that begins anew with each value of attributes of what was used, such as each project: tiers, packages, fees
 * and bounds are those of a group, and each group is a line.
 *
 * <p>Example: 1.00 up to 50 units, above 0.50, by project; 80 units of one and 60 of another are 65.00 and 55.00, not
 * 95.00 for 140.
 *
 * @param of what the use of one group costs
 * @param by the attributes; at least one
 */
public record GroupedCharge(ChargeModel of, List<String> by) implements ChargeModel {
    public GroupedCharge {
        by = List.copyOf(by);
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        if (input.measured().cells().isEmpty()) {
            return of.rate(input);
        }
        Map<List<String>, Map<Map<String, String>, BigDecimal>> groups = new TreeMap<>(GroupedCharge::compare);
        input.measured()
                .cells()
                .forEach((cell, quantity) ->
                        groups.computeIfAbsent(values(cell), any -> new HashMap<>())
                                .merge(without(cell), quantity, BigDecimal::add));
        List<RatedLine> lines = new ArrayList<>();
        groups.forEach((values, cells) -> {
            if (cells.values().stream().anyMatch(quantity -> quantity.signum() != 0)) {
                rate(cells, input).forEach(line -> lines.add(named(words(values), line)));
            }
        });
        return lines;
    }

    private List<RatedLine> rate(Map<Map<String, String>, BigDecimal> cells, RatingInput input) {
        BigDecimal quantity = cells.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Measured group = new Measured(quantity, List.of(), of.attributes().isEmpty() ? Map.of() : cells);
        return of.rate(new RatingInput(group, input.proration(), input.eachReport()));
    }

    private static RatedLine named(String words, RatedLine line) {
        String detail = line.detail().isEmpty() ? words : words + ", " + line.detail();
        return new RatedLine(detail, line.quantity(), line.unitPrice(), line.amount(), line.steps());
    }

    private List<String> values(Map<String, String> cell) {
        return by.stream().map(name -> cell.getOrDefault(name, "")).toList();
    }

    private Map<String, String> without(Map<String, String> cell) {
        Map<String, String> rest = new HashMap<>(cell);
        rest.keySet().retainAll(of.attributes());
        return Map.copyOf(rest);
    }

    private String words(List<String> values) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            words.add(values.get(i).isEmpty() ? "no " + by.get(i) : by.get(i) + " " + values.get(i));
        }
        return String.join(", ", words);
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean boundedBelow() {
        return of.boundedBelow();
    }

    @Override
    public ChargeModel forPart(Proration share) {
        return new GroupedCharge(of.forPart(share), by);
    }

    @Override
    public ChargeModel within(UnaryOperator<ChargeModel> change) {
        return new GroupedCharge(of.within(change), by);
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>(of.check());
        if (of.ratesEachEvent() || of.attributes().contains(CapacityCharge.METRIC)) {
            findings.add(
                    Finding.blocker(
                            "groups.model",
                            "/groupBy",
                            "A group is priced by its total, which this charge model does not do.",
                            "State a line for each group, with counting.where."));
        }
        return findings;
    }

    @Override
    public String describe() {
        return of.describe() + ", for each " + String.join(" and ", by);
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = of.terms();
        terms.put("groupBy", String.join(",", by));
        return terms;
    }

    /** The attributes that part groups, and those by which prices are looked up in each. */
    @Override
    public Set<String> attributes() {
        Set<String> names = new TreeSet<>(by);
        names.addAll(of.attributes());
        return names;
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new GroupedCharge(of.withPrices(change), by);
    }

    @Override
    public CurrencyUnit currency() {
        return of.currency();
    }
}
