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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A charge that begins anew with each value of attributes of what was used, such as each project: tiers, packages, fees
 * and bounds are those of a group, and each group is a line. Where single reports are priced they are those of a group,
 * so that each has free ones of its own.
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
            List<BigDecimal> events = events(values, input);
            if (Stream.concat(cells.values().stream(), events.stream()).anyMatch(used -> used.signum() != 0)) {
                rate(cells, events, input).forEach(line -> lines.add(named(words(values), line)));
            }
        });
        return lines;
    }

    /** The single reports of a group, where they are priced. */
    private List<BigDecimal> events(List<String> values, RatingInput input) {
        List<Map<String, String>> cells = input.measured().eventCells();
        return of.ratesEachEvent()
                ? IntStream.range(0, cells.size())
                        .filter(i -> values(cells.get(i)).equals(values))
                        .mapToObj(input.measured().events()::get)
                        .toList()
                : List.of();
    }

    private List<RatedLine> rate(
            Map<Map<String, String>, BigDecimal> cells, List<BigDecimal> events, RatingInput input) {
        BigDecimal quantity = cells.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Measured group = new Measured(quantity, events, of.attributes().isEmpty() ? Map.of() : cells);
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
    public Set<String> metrics() {
        return of.metrics();
    }

    @Override
    public boolean ratesEachEvent() {
        return of.ratesEachEvent();
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
        if (!of.metrics().isEmpty() && by.contains(CapacityCharge.METRIC)) {
            findings.add(
                    Finding.blocker(
                            "groups.metric",
                            "/groupBy",
                            "A step holds the peaks of all metrics together, so that use cannot be parted by metric.",
                            "Group by another attribute, or leave groupBy away."));
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
