package io.firstbill.settlement;

import io.firstbill.contract.Invoicing;
import io.firstbill.contract.Spend;
import io.firstbill.contract.Termination;
import io.firstbill.contract.Window;
import io.firstbill.period.Anchoring;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Proration;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which lines count in which windows.
 *
 * @param config whose choices hold where the term states none
 * @param spend what is counted
 */
record Counting(PricingConfig config, Spend spend) {

    /** True when the line counts, whichever window it is in. */
    boolean covers(Entry entry) {
        if (!spend.lineIds().isEmpty()) {
            return entry.rated() && spend.lineIds().contains(entry.lineId());
        }
        return switch (entry.kind()) {
            case USAGE -> true;
            case RECURRING -> !counts().startsWith("USAGE");
            case ONE_TIME -> counts().startsWith("EVERYTHING");
            default -> false;
        };
    }

    private String counts() {
        return Objects.requireNonNullElse(spend.counts(), config.rules().of(Choice.COMMITMENT_COUNTS));
    }

    /** What the lines of a window come to. */
    Money sum(Span span, List<Entry> entries) {
        return within(span, entries).map(this::counted).reduce(Money.zero(config.currency()), Money::plus);
    }

    /** What a line counts for: net of invoice discounts unless the contract counts gross. */
    Money counted(Entry entry) {
        return counts().endsWith("GROSS") ? entry.amount() : entry.net();
    }

    /** The lines that count in a window. */
    Stream<Entry> within(Span span, List<Entry> entries) {
        return entries.stream().filter(entry -> covers(entry) && span.holds(entry));
    }

    /** The windows of a commitment in order; those an early end leaves, as the contract says. */
    List<Span> owed(Money amount, List<Entry> entries) {
        return promised(amount, entries).stream().flatMap(span -> lessFree(span).stream()).toList();
    }

    /** The window without the free days that suspend it: its amount by the days left, nothing when none is left. */
    private Optional<Span> lessFree(Span span) {
        long days = span.days().days();
        long free =
                config.time().freePeriods().stream()
                        .filter(period -> period.minimumsSuspended() && period.lineIds().isEmpty())
                        .map(period -> period.days(config.term().start()))
                        .map(period -> span.days().within(period.start(), period.end()))
                        .flatMap(period -> period.start().datesUntil(period.end()))
                        .distinct()
                        .count();
        if (free == 0 || span.invoice() != null) {
            return Optional.of(span);
        }
        if (free >= days) {
            return Optional.empty();
        }
        Proration left = new Proration(days - free, days);
        Money amount = left.of(span.amount().toBigMoney()).toMoney(rounding());
        List<String> steps = new ArrayList<>(span.steps());
        steps.add("without free days: " + Words.product(span.amount(), left + " days", amount));
        return Optional.of(new Span(span.days(), null, amount, steps));
    }

    private List<Span> promised(Money amount, List<Entry> entries) {
        Termination end = end();
        if (end == null || window().kind() == Window.Kind.INVOICE) {
            return spans(amount, entries);
        }
        Term days = days();
        return switch (end.commitments()) {
            case CUT -> days.start().isBefore(end.end()) ? cut(amount, entries, days, end.end()) : List.of();
            case WINDOW_OWED ->
                    spans(amount, entries).stream().filter(span -> span.days().start().isBefore(end.end())).toList();
            case ALL_OWED -> spans(amount, entries);
        };
    }

    private List<Span> cut(Money amount, List<Entry> entries, Term days, LocalDate end) {
        Term left = new Term(days.start(), days.end().isAfter(end) ? end : days.end());
        if (window().kind() != Window.Kind.TERM) {
            return spans(amount, entries, left);
        }
        BillingPeriod part = new BillingPeriod(left.start(), left.end());
        return List.of(span(amount, part, Proration.of(part, new BillingPeriod(days.start(), days.end()))));
    }

    /** The day after a window; after an early end that comes before. */
    LocalDate over(Span span) {
        Termination end = end();
        LocalDate regular = span.days().end();
        return end != null && regular.isAfter(end.settled()) ? end.settled() : regular;
    }

    /** The day on which what a window leaves is invoiced. */
    LocalDate invoiced(Span span) {
        Invoicing invoicing = config.time().invoicing();
        return invoicing == null ? over(span) : invoicing.afterwards(over(span));
    }

    /** The early end of the whole contract. */
    private @Nullable Termination end() {
        return config.termination().filter(end -> end.lineIds().isEmpty()).orElse(null);
    }

    /** The windows in order, each with its share of the amount. */
    List<Span> spans(Money amount, List<Entry> entries) {
        return spans(amount, entries, days());
    }

    private List<Span> spans(Money amount, List<Entry> entries, Term days) {
        Window window = window();
        return switch (window.kind()) {
            case TERM -> List.of(new Span(new BillingPeriod(days.start(), days.end()), null, amount, List.of()));
            case INVOICE ->
                    entries.stream()
                            .filter(entry -> covers(entry) && within(entry.service().start(), days))
                            .map(Entry::invoiceDate)
                            .distinct()
                            .sorted()
                            .map(date -> new Span(BillingPeriod.on(date), date, amount, List.of()))
                            .toList();
            case BILLING_PERIOD -> spans(amount, config.schedule(config.billing().frequency()), days);
            case REPEATED ->
                    spans(
                            amount,
                            new BillingSchedule(days, window.length(), Anchoring.of(spend.alignment()), false, false),
                            days);
        };
    }

    /** An invoice may be issued before these days or after them; what it bills is of them. */
    private static boolean within(LocalDate day, Term days) {
        return !day.isBefore(days.start()) && day.isBefore(days.end());
    }

    private Term days() {
        return new Term(
                Objects.requireNonNullElse(spend.from(), config.term().start()),
                Objects.requireNonNullElse(spend.to(), config.term().end()));
    }

    private Window window() {
        Window stated = spend.window();
        return stated != null
                ? stated
                : switch (config.rules().of(Choice.MINIMUM_WINDOW)) {
                    case "YEAR" -> Window.of("ANNUAL");
                    case "TERM" -> Window.of("TERM");
                    default -> Window.of("BILLING_PERIOD");
                };
    }

    private List<Span> spans(Money amount, BillingSchedule schedule, Term days) {
        return schedule.slots().stream()
                .map(BillingSchedule.Slot::service)
                .map(service -> service.within(days.start(), days.end()))
                .filter(part -> !part.empty())
                .map(part -> span(amount, schedule, part))
                .toList();
    }

    private Span span(Money amount, BillingSchedule schedule, BillingPeriod part) {
        return span(amount, part, config.proration().share(part, schedule));
    }

    private Span span(Money amount, BillingPeriod part, Proration share) {
        String shortWindow =
                Objects.requireNonNullElse(spend.shortWindow(), config.rules().of(Choice.MINIMUM_PRORATION));
        if (share.full() || shortWindow.equals("WHOLE")) {
            return new Span(part, null, amount, List.of());
        }
        Money prorated = share.of(amount.toBigMoney()).toMoney(rounding());
        return new Span(part, null, prorated, List.of(Words.product(amount, share.toString() + " days", prorated)));
    }

    RoundingMode rounding() {
        return RoundingMode.valueOf(config.rules().of(Choice.LINE_ROUNDING));
    }
}
