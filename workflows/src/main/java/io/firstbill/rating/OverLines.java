package io.firstbill.rating;

import io.firstbill.contract.Termination;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.settlement.Entry;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.settlement.Reason;
import io.firstbill.settlement.Settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Between rated lines and what stands over them. */
final class OverLines {
    private OverLines() {}

    /**
     * The lines of the term with those that stand over them, and what is due of each invoice.
     *
     * @param sums by invoice date; empty when the lines say all
     */
    record Invoiced(List<Due> lines, Map<LocalDate, InvoiceSums> sums) {}

    /** The lines together with what the contract's terms over them add. */
    static Invoiced of(PricingConfig config, List<Due> rated, Meters usage) {
        PrepaidUnits.Paid paid = PrepaidUnits.of(config, rated, usage);
        List<Due> lines = new ArrayList<>(paid.lines());
        lines.addAll(Interim.of(config, usage));
        lines.addAll(LateUse.of(config, usage));
        lines.addAll(InvoiceRounding.of(config, lines));
        boolean credit = lines.stream().anyMatch(due -> due.line().amount().isNegative());
        if (config.overLines().none() && !credit) {
            return new Invoiced(lines, Map.of());
        }
        Map<String, String> products = new TreeMap<>();
        config.charges().forEach((Charge charge) -> products.put(charge.lineId(), charge.product()));
        products.put(TerminationFee.KEY, feeProduct(config));
        config.charges().stream().findFirst().ifPresent(first -> products.put(InvoiceRounding.KEY, first.product()));
        IdentityHashMap<ExpectedLine, Integer> places = new IdentityHashMap<>();
        IntStream.range(0, lines.size()).forEach(i -> places.put(lines.get(i).line(), i));
        List<Entry> entries = lines.stream().map(due -> entry(due, products, places)).toList();
        Settlement settled =
                Settlement.of(config, entries, paid.uses(), paid.movements(), UseByDay.ofMoney(config, usage));
        List<Due> all =
                Stream.concat(
                                IntStream.range(0, lines.size())
                                        .mapToObj(i -> net(lines.get(i), settled.rated().get(i))),
                                settled.added().stream().map(OverLines::due))
                        .toList();
        return new Invoiced(all, settled.sums());
    }

    private static Entry entry(Due due, Map<String, String> products, IdentityHashMap<ExpectedLine, Integer> places) {
        ExpectedLine line = due.line();
        Entry entry =
                new Entry(
                        due.date(),
                        line.lineId(),
                        products.getOrDefault(line.lineId(), ""),
                        Entry.Kind.valueOf(line.type().name()),
                        line.service(),
                        line.amount(),
                        null);
        Integer place = due.takesBack() == null ? null : places.get(due.takesBack());
        return place == null ? entry : entry.takingBack(place);
    }

    private static String feeProduct(PricingConfig config) {
        Termination end = config.termination().orElse(null);
        if (end == null || end.fee() == null) {
            return "";
        }
        String stated = end.fee().product();
        return stated != null
                ? stated
                : config.charges().stream()
                        .filter(charge -> end.ends(charge.lineId()))
                        .map(Charge::product)
                        .findFirst()
                        .orElse("");
    }

    private static Due net(Due due, Entry entry) {
        return new Due(due.date(), due.line().settled(entry), due.takesBack());
    }

    private static Due due(Entry entry) {
        Reason reason = Objects.requireNonNull(entry.reason(), entry.lineId());
        return new Due(
                entry.invoiceDate(),
                new ExpectedLine(
                                entry.lineId(),
                                entry.lineId(),
                                LineType.valueOf(entry.kind().name()),
                                reason.description(),
                                entry.service(),
                                BigDecimal.ONE,
                                null,
                                entry.amount(),
                                new Explanation(inputs(entry), reason.rule(), reason.steps(), reason.clause()))
                        .settled(entry));
    }

    private static List<Explanation.Input> inputs(Entry entry) {
        return List.of(
                new Explanation.Input("service from", entry.service().start().toString()),
                new Explanation.Input("service to", entry.service().lastDay().toString()));
    }
}
