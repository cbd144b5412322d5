package io.firstbill.rating;

import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.settlement.Entry;
import io.firstbill.settlement.Reason;
import io.firstbill.settlement.Settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Between rated lines and what stands over them. */
final class OverLines {
    private OverLines() {}

    /** The lines together with those the contract's terms over them add. */
    static List<Due> with(PricingConfig config, List<Due> lines) {
        if (config.overLines().none()) {
            return lines;
        }
        Map<String, String> products = new TreeMap<>();
        config.charges().forEach((Charge charge) -> products.put(charge.lineId(), charge.product()));
        List<Entry> entries = lines.stream().map(due -> entry(due, products)).toList();
        Settlement settled = Settlement.of(config, entries);
        return Stream.concat(
                        IntStream.range(0, lines.size()).mapToObj(i -> net(lines.get(i), settled.rated().get(i))),
                        settled.added().stream().map(OverLines::due))
                .toList();
    }

    private static Entry entry(Due due, Map<String, String> products) {
        ExpectedLine line = due.line();
        return new Entry(
                due.date(),
                line.lineId(),
                products.getOrDefault(line.lineId(), ""),
                Entry.Kind.valueOf(line.type().name()),
                line.service(),
                line.amount(),
                null);
    }

    private static Due net(Due due, Entry entry) {
        return entry.discounts().isEmpty() ? due : new Due(due.date(), due.line().less(entry.discounts(), entry.net()));
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
                        new Explanation(inputs(entry), reason.rule(), reason.steps(), reason.clause())));
    }

    private static List<Explanation.Input> inputs(Entry entry) {
        return List.of(
                new Explanation.Input("service from", entry.service().start().toString()),
                new Explanation.Input("service to", entry.service().lastDay().toString()));
    }
}
