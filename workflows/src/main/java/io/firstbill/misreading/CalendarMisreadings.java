package io.firstbill.misreading;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Invoicing;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Words;
import io.firstbill.period.Alignment;
import io.firstbill.period.Term;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dates that hold for the whole contract set up otherwise: alignment, anchor, free period, end. */
record CalendarMisreadings(PricingConfig config) {
    private static final int DAYS_OF_MONTH = 31;

    Stream<Misreading> all() {
        return Stream.of(alignments(), days(), secondDays(), clamped(), freePeriods(), ends(), invoiceDates())
                .flatMap(all -> all);
    }

    private Stream<Misreading> alignments() {
        return Arrays.stream(Alignment.values())
                .filter(other -> other != config.billing().alignment())
                .filter(other -> other == Alignment.ANNIVERSARY || other == Alignment.CALENDAR)
                .map(other ->
                        Misreading.told(
                                DiscrepancyType.WRONG_PERIOD,
                                "billing periods",
                                config.billing().alignment().label(),
                                other.label(),
                                Altered.billing(config, config.billing().by(other))));
    }

    private Stream<Misreading> days() {
        var agreed = config.billing().day();
        var second = config.billing().secondDay();
        return agreed == null
                ? Stream.empty()
                : IntStream.rangeClosed(1, DAYS_OF_MONTH)
                        .filter(day -> day != agreed && (second == null || day != second))
                        .mapToObj(day ->
                                Misreading.told(
                                        DiscrepancyType.WRONG_PERIOD,
                                        "billing day",
                                        agreed,
                                        day,
                                        Altered.billing(
                                                config,
                                                new BillingTerms(
                                                        config.billing().frequency(),
                                                        Alignment.FIXED_DAY,
                                                        day,
                                                        second,
                                                        null))));
    }

    /** The second billing day of a month set up as another one. */
    private Stream<Misreading> secondDays() {
        var billing = config.billing();
        var agreed = billing.secondDay();
        return agreed == null || billing.frequency().parts() == 1
                ? Stream.empty()
                : IntStream.rangeClosed(1, DAYS_OF_MONTH)
                        .boxed()
                        .filter(day -> !day.equals(agreed) && !day.equals(billing.day()))
                        .map(day ->
                                Misreading.told(
                                        DiscrepancyType.WRONG_PERIOD,
                                        "second billing day",
                                        agreed,
                                        day,
                                        Altered.billing(
                                                config,
                                                new BillingTerms(
                                                        billing.frequency(),
                                                        Alignment.FIXED_DAY,
                                                        billing.day(),
                                                        day,
                                                        null))));
    }

    /** Boundaries counted from the one before: a 31st that became a 28th stays one. */
    private Stream<Misreading> clamped() {
        var start = config.term().start();
        return config.schedule(config.billing().frequency()).periods().stream()
                .map(period -> period.end())
                .filter(end -> end.isBefore(config.term().end()) && end.getDayOfMonth() < start.getDayOfMonth())
                .filter(end -> end.getDayOfMonth() == end.lengthOfMonth())
                .limit(1)
                .map(end -> {
                    var from = new BillingTerms(config.billing().frequency(), Alignment.ANCHOR_DATE, null, end);
                    return Misreading.of(
                            DiscrepancyType.WRONG_PERIOD,
                            "day " + start.getDayOfMonth(),
                            "day " + end.getDayOfMonth(),
                            "periods counted from the shortened one of "
                                    + end
                                    + " instead of the original anchor "
                                    + start,
                            Altered.choice(Altered.billing(config, from), Choice.LEADING_STUB, "FULL_PRICE"));
                });
    }

    private Stream<Misreading> freePeriods() {
        var free = config.freePeriod();
        if (free == null) {
            return Stream.empty();
        }
        var none =
                Misreading.of(
                        DiscrepancyType.WRONG_PERIOD,
                        Words.period(free.start(), free.end()),
                        "",
                        "the free period of " + Words.period(free.start(), free.end()) + " was billed",
                        Altered.freePeriod(config, null));
        var usage =
                Misreading.of(
                        DiscrepancyType.WRONG_PERIOD,
                        "usage stays billable",
                        "usage is free",
                        "the free period of "
                                + Words.period(free.start(), free.end())
                                + " was granted for usage as well",
                        config.withCharges(config.charges().stream().map(charge -> without(charge, free)).toList()));
        return Stream.concat(Stream.of(none, usage), moved(free));
    }

    private Stream<Misreading> moved(Term free) {
        return Stream.concat(
                        shifts(free.start()).map(start -> new LocalDate[] {start, free.end()}),
                        Stream.concat(
                                shifts(free.end()).map(end -> new LocalDate[] {free.start(), end}),
                                shifts(free.start())
                                        .map(start -> new LocalDate[] {start, start.plusDays(free.days())})))
                .map(days -> atMonthEnds(free, days))
                .filter(days -> days[0].isBefore(days[1]))
                .map(days -> new Term(days[0], days[1]))
                .distinct()
                .map(other ->
                        Misreading.told(
                                DiscrepancyType.WRONG_PERIOD,
                                "free period",
                                Words.period(free.start(), free.end()),
                                Words.period(other.start(), other.end()),
                                Altered.freePeriod(config, other)));
    }

    /** Whole months stay whole months when they are moved. */
    private static LocalDate[] atMonthEnds(Term free, LocalDate[] days) {
        boolean whole = free.start().getDayOfMonth() == free.end().getDayOfMonth();
        return whole && !days[0].equals(free.start()) && !days[1].equals(free.end())
                ? new LocalDate[] {days[0], days[0].plusMonths(ChronoUnit.MONTHS.between(free.start(), free.end()))}
                : days;
    }

    private Stream<LocalDate> shifts(LocalDate day) {
        return Stream.of(
                day.minusDays(1),
                day.plusDays(1),
                day.minusMonths(1),
                day.plusMonths(1),
                day.plusMonths(2),
                day.withDayOfMonth(1),
                day.withDayOfMonth(1).plusMonths(1),
                config.term().start());
    }

    private static Charge without(Charge charge, Term free) {
        if (charge.kind() != ChargeKind.USAGE) {
            return charge;
        }
        List<ChargePhase> phases = new ArrayList<>();
        for (var phase : charge.phases()) {
            if (phase.from().isBefore(free.start())) {
                phases.add(Altered.dates(phase, phase.from(), earlier(phase.to(), free.start())));
            }
            if (phase.to().isAfter(free.end())) {
                phases.add(Altered.dates(phase, later(phase.from(), free.end()), phase.to()));
            }
        }
        return charge.withPhases(phases);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Invoices issued on the billing dates, where the contract has them issued before or after. */
    private Stream<Misreading> invoiceDates() {
        var agreed = config.time().invoicing();
        if (agreed == null || agreed.daysBefore() + agreed.daysAfter() == 0) {
            return Stream.empty();
        }
        var onTime = new Invoicing(0, 0, agreed.earliest(), agreed.due());
        return Stream.of(
                Misreading.told(
                        DiscrepancyType.TIMING,
                        "invoice dates",
                        agreed.daysBefore() > 0
                                ? agreed.daysBefore() + " days before each period"
                                : agreed.daysAfter() + " days after the billing date",
                        "the billing date",
                        Altered.time(config, config.time().invoiced(onTime))));
    }

    private Stream<Misreading> ends() {
        var end = config.term().end();
        return Stream.of(end.minusDays(1), end.plusDays(1), end.minusMonths(1), end.plusMonths(1))
                .filter(other -> config.term().start().isBefore(other))
                .filter(other ->
                        config.charges().stream()
                                .flatMap(charge -> charge.phases().stream())
                                .allMatch(phase -> phase.from().isBefore(other)))
                .map(other ->
                        Misreading.told(
                                DiscrepancyType.WRONG_PERIOD,
                                "last day of the term",
                                end.minusDays(1),
                                other.minusDays(1),
                                Altered.ending(config, other)));
    }
}
