package io.firstbill.settlement;

import io.firstbill.contract.Maximum;
import io.firstbill.money.MoneyWords;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The negative lines that hold maximums. What was billed earlier in the window is carried: at most 5,000 a year, 3,000
 * and 3,000 billed, takes 1,000 off the second invoice and all of those after it.
 */
final class Caps {
    private final Maximum maximum;
    private final String key;
    private final Counting counting;

    private Caps(PricingConfig config, Maximum maximum, String key) {
        this.maximum = maximum;
        this.key = key;
        this.counting = new Counting(config, maximum.spend());
    }

    /** The lines of every maximum, in stated order. */
    static List<Entry> of(PricingConfig config, List<Entry> entries) {
        List<Maximum> all = config.overLines().maximums();
        List<Entry> made = new ArrayList<>();
        for (int n = 1; n <= all.size(); n++) {
            made.addAll(new Caps(config, all.get(n - 1), "maximum." + n).made(entries));
        }
        return made;
    }

    private List<Entry> made(List<Entry> entries) {
        List<Entry> made = new ArrayList<>();
        for (Span span : counting.spans(maximum.amount(), entries)) {
            TreeMap<LocalDate, List<Entry>> invoices = new TreeMap<>();
            counting.within(span, entries)
                    .forEach(entry ->
                            invoices.computeIfAbsent(entry.invoiceDate(), date -> new ArrayList<>()).add(entry));
            Money billed = maximum.amount().minus(maximum.amount());
            Money taken = billed;
            for (Map.Entry<LocalDate, List<Entry>> invoice : invoices.entrySet()) {
                billed = invoice.getValue().stream().map(counting::counted).reduce(billed, Money::plus);
                Money above = billed.minus(span.amount());
                Money off = (above.isNegative() ? above.minus(above) : above).minus(taken);
                if (!off.isZero()) {
                    made.add(entry(span, invoice, billed, taken, off));
                    taken = taken.plus(off);
                }
            }
        }
        return made;
    }

    private Entry entry(Span span, Map.Entry<LocalDate, List<Entry>> invoice, Money billed, Money taken, Money off) {
        List<String> steps = new ArrayList<>(span.steps());
        steps.add("billed so far: " + Words.difference(billed, span.amount(), off.plus(taken)));
        if (!taken.isZero()) {
            steps.add("taken off before: " + Words.difference(off.plus(taken), taken, off));
        }
        return new Entry(
                invoice.getKey(),
                key,
                invoice.getValue().getFirst().product(),
                Entry.Kind.MAXIMUM,
                span.days(),
                off.negated(),
                new Reason(
                        maximum.description(),
                        "at most " + MoneyWords.money(maximum.amount()),
                        steps,
                        maximum.clause()));
    }
}
