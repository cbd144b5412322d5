package io.firstbill.web.pricing;

import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.web.charge.Figure;
import io.firstbill.web.charge.ModelTerm;
import io.firstbill.web.charge.Sheet;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Assumed use and what it costs, side by side.
 *
 * @param lines one for each thing that is counted
 * @param invoices the first invoice and the twelve after it, under each assumption; empty when nothing is assumed
 * @param terms the whole term under each assumption; null where it cannot be priced
 * @param why an assumption cannot be priced, in words; empty when each can
 */
public record WhatIfView(List<Line> lines, List<Row> invoices, List<@Nullable Money> terms, List<String> why) {
    private static final int SHOWN = 13;

    /**
     * What is assumed for one thing that is counted.
     *
     * @param stated the use per billing period that the contract states
     * @param fields low, expected, high
     */
    public record Line(String name, String stated, List<Sheet.Field> fields) {
        /** True when any use of it is assumed. */
        public boolean assumed() {
            return fields.stream().anyMatch(field -> !field.value().isEmpty());
        }
    }

    /**
     * The invoices of a day.
     *
     * @param totals low, expected, high; null for none on that day
     */
    public record Row(LocalDate date, List<@Nullable Money> totals) {}

    /** What is assumed beside a version; null when nothing is. */
    static @Nullable WhatIfView beside(PricingConfig config, Map<String, String> assumed) {
        Draft draft = Draft.empty("").with(assumed);
        WhatIf whatIf = new WhatIf(config, draft);
        return whatIf.typed() ? of(whatIf, draft, new HashMap<>()) : null;
    }

    static WhatIfView of(WhatIf whatIf, Draft draft, Map<String, Say> says) {
        List<Line> lines = whatIf.lines().stream().flatMap(charge -> lines(charge, draft)).toList();
        lines.stream().flatMap(line -> line.fields().stream()).forEach(field -> check(field, says));
        if (!whatIf.typed()) {
            return new WhatIfView(lines, List.of(), List.of(), List.of());
        }
        List<Priced> priced = Stream.of(Assumed.values()).map(whatIf::price).toList();
        TreeSet<LocalDate> dates = new TreeSet<>();
        priced.forEach(one -> one.invoices().forEach(invoice -> dates.add(invoice.invoiceDate())));
        List<Row> rows = dates.stream().limit(SHOWN).map(date -> row(date, priced)).toList();
        List<@Nullable Money> terms = new ArrayList<>();
        priced.forEach(one -> terms.add(term(one)));
        return new WhatIfView(
                lines, rows, terms, priced.stream().map(Priced::why).flatMap(Stream::ofNullable).distinct().toList());
    }

    private static @Nullable Money term(Priced priced) {
        return priced.invoices().stream().map(ExpectedInvoice::total).reduce(Money::plus).orElse(null);
    }

    private static Row row(LocalDate date, List<Priced> priced) {
        List<@Nullable Money> totals = new ArrayList<>();
        priced.forEach(one ->
                totals.add(
                        one.invoices().stream()
                                .filter(invoice -> invoice.invoiceDate().equals(date))
                                .map(ExpectedInvoice::total)
                                .findFirst()
                                .orElse(null)));
        return new Row(date, totals);
    }

    private static Stream<Line> lines(Charge charge, Draft draft) {
        List<WhatIf.Counted> counted = WhatIf.counted(charge);
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < counted.size(); place++) {
            String label = counted.get(place).label();
            String name = charge.lineId() + " " + charge.name() + (label.isEmpty() ? "" : ", " + label);
            List<Sheet.Field> fields = new ArrayList<>();
            for (Assumed assumed : Assumed.values()) {
                String field = WhatIf.field(charge, place, assumed);
                ModelTerm term = new ModelTerm(field, assumed.label(), ModelTerm.Kind.NUMBER, "", List.of());
                fields.add(new Sheet.Field(field, name, assumed.label() + " use", term, draft.text(field, "").strip()));
            }
            String stated = label.isEmpty() ? Figure.print(charge.phases().getFirst().quantity()) : "";
            lines.add(new Line(name, stated, fields));
        }
        return lines.stream();
    }

    private static void check(Sheet.Field field, Map<String, Say> says) {
        if (!field.value().isEmpty() && Figure.read(field.value()).isEmpty()) {
            says.put(
                    field.name(),
                    new Say(
                            field.name(),
                            field.words() + " is a number such as 1,250; \"" + field.value() + "\" is none.",
                            null));
        }
    }
}
