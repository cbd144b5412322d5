package io.firstbill.settlement;

import io.firstbill.contract.Commitment;
import io.firstbill.money.MoneyWords;
import io.firstbill.period.BillingPeriod;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines that fill commitments, counted from the rounded lines that were billed, so that both add up to the
 * commitment. 24,000 a year with 2,600 six times and 800 six times is 20,400: a true-up of 3,600.
 */
final class TrueUps {
    private final PricingConfig config;
    private final Commitment commitment;
    private final String key;
    private final Counting counting;
    private final List<Entry> made = new ArrayList<>();

    private TrueUps(PricingConfig config, Commitment commitment, String key) {
        this.config = config;
        this.commitment = commitment;
        this.key = key;
        this.counting = new Counting(config, commitment.spend());
    }

    /** The lines of every commitment, in stated order. */
    static List<Entry> of(PricingConfig config, List<Entry> entries) {
        List<Commitment> all = config.overLines().commitments();
        List<Entry> made = new ArrayList<>();
        for (int n = 1; n <= all.size(); n++) {
            made.addAll(new TrueUps(config, all.get(n - 1), "commitment." + n).made(entries));
        }
        return made;
    }

    private List<Entry> made(List<Entry> entries) {
        Money zero = Money.zero(config.currency());
        Money carried = zero;
        for (Span span : counting.owed(commitment.amount(), entries)) {
            Money counted = counting.sum(span, entries);
            Money filled = counted.plus(carried);
            if (filled.isLessThan(span.amount()) && commitment.billed() != Commitment.Billed.NOT_BILLED) {
                made.add(trueUp(span, counted, carried, entries));
            }
            if (commitment.overageFactor() != null && counted.isGreaterThan(span.amount())) {
                overage(span, counted, commitment.overageFactor(), entries);
            }
            Money above =
                    switch (commitment.surplus()) {
                        case LOST -> zero;
                        case NEXT_WINDOW -> counted.minus(span.amount());
                        case KEPT -> filled.minus(span.amount());
                    };
            carried = above.isNegative() ? zero : above;
        }
        return made;
    }

    private Entry trueUp(Span span, Money counted, Money carried, List<Entry> entries) {
        Money left = span.amount().minus(carried);
        Money missing = left.minus(counted);
        List<String> steps = new ArrayList<>(span.steps());
        if (carried.isPositive()) {
            steps.add("carried over: " + Words.difference(span.amount(), carried, left));
        }
        steps.add("counted: " + Words.difference(left, counted, missing));
        return entry(Entry.Kind.MINIMUM_TRUE_UP, span, missing, steps, entries);
    }

    private void overage(Span span, Money counted, BigDecimal factor, List<Entry> entries) {
        Money above = counted.minus(span.amount());
        Money extra = above.multipliedBy(factor.subtract(BigDecimal.ONE), counting.rounding());
        if (!extra.isZero()) {
            List<String> steps = new ArrayList<>(span.steps());
            steps.add("above: " + Words.difference(counted, span.amount(), above));
            steps.add(Words.product(above, "(" + factor.toPlainString() + " - 1)", extra));
            made.add(entry(Entry.Kind.OVERAGE, span, extra, steps, entries));
        }
    }

    private Entry entry(Entry.Kind kind, Span span, Money amount, List<String> steps, List<Entry> entries) {
        return new Entry(
                billed(span, entries),
                key,
                product(entries),
                kind,
                span.days(),
                amount,
                new Reason(commitment.description(), rule(span), steps, commitment.clause()));
    }

    private String rule(Span span) {
        BillingPeriod days = span.days();
        return "commitment of "
                + MoneyWords.money(commitment.amount())
                + (span.invoice() == null
                        ? ", compared from " + days.start() + " to " + days.lastDay()
                        : ", compared with the invoice");
    }

    private LocalDate billed(Span span, List<Entry> entries) {
        if (span.invoice() != null) {
            return span.invoice();
        }
        return commitment.billed() != Commitment.Billed.WITH_LAST_LINE
                ? counting.invoiced(span).plusDays(commitment.daysAfter())
                : counting.within(span, entries)
                        .map(Entry::invoiceDate)
                        .max(Comparator.naturalOrder())
                        .orElse(counting.invoiced(span));
    }

    private String product(List<Entry> entries) {
        String stated = commitment.product();
        return stated != null
                ? stated
                : entries.stream().filter(counting::covers).map(Entry::product).findFirst().orElse("");
    }
}
