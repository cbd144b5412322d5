package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.period.Proration;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The invoices of the whole term. Lines with the same billing date share an invoice. Recurring lines are cut to the
 * phase and to what is not free, and prorated by days of their full cycle; usage is rated at the stated quantity;
 * nothing is billed where there is nothing to pay for, so a free period and usage of zero make no line.
 */
public final class ExpectedInvoices {
    private ExpectedInvoices() {}

    /** A line and the day it is billed. */
    private record Due(LocalDate date, ExpectedLine line) {}

    /** Every invoice of the term, by date. */
    public static List<ExpectedInvoice> of(PricingConfig config) {
        TreeMap<LocalDate, List<ExpectedLine>> byDate = new TreeMap<>();
        config.charges().stream()
                .flatMap(charge -> due(config, charge))
                .forEach(due -> byDate.computeIfAbsent(due.date(), date -> new ArrayList<>()).add(due.line()));
        return byDate.entrySet().stream().map(entry -> invoice(config, entry.getKey(), entry.getValue())).toList();
    }

    /** The first invoice on which there is something to pay; empty when the whole term is free. */
    public static Optional<ExpectedInvoice> firstInvoice(PricingConfig config) {
        return of(config).stream().filter(invoice -> !invoice.total().isZero()).findFirst();
    }

    /** What the whole term costs: the sum of its invoices. Usage counts at its stated quantity. */
    public static Money total(PricingConfig config) {
        return of(config).stream().map(ExpectedInvoice::total).reduce(Money.zero(config.currency()), Money::plus);
    }

    private static ExpectedInvoice invoice(PricingConfig config, LocalDate date, List<ExpectedLine> lines) {
        Money total = lines.stream().map(ExpectedLine::amount).reduce(Money.zero(config.currency()), Money::plus);
        return new ExpectedInvoice(date, date.plusDays(config.netDays()), lines, total);
    }

    private static Stream<Due> due(PricingConfig config, Charge charge) {
        return charge.kind() == ChargeKind.ONE_TIME ? oneTime(charge) : repeated(config, charge);
    }

    private static Stream<Due> oneTime(Charge charge) {
        return phases(
                charge,
                n -> {
                    ChargePhase phase = charge.phases().get(n - 1);
                    BillingPeriod day = BillingPeriod.on(phase.from());
                    return Stream.of(new Due(phase.from(), LinePricing.line(charge, n, day, Proration.FULL)));
                });
    }

    private static Stream<Due> repeated(PricingConfig config, Charge charge) {
        Frequency frequency = Objects.requireNonNull(charge.frequency(), charge.lineId());
        BillingSchedule schedule = new BillingSchedule(config.term(), frequency, config.billing().alignment());
        return schedule.slots().stream().flatMap(slot -> ofSlot(config, charge, slot));
    }

    private static Stream<Due> ofSlot(PricingConfig config, Charge charge, BillingSchedule.Slot slot) {
        LocalDate from = charge.phases().getFirst().from();
        LocalDate to = charge.phases().getLast().to();
        List<BillingPeriod> billed = Billable.parts(config, charge.kind(), slot.service().within(from, to));
        if (billed.isEmpty()) {
            return Stream.empty();
        }
        LocalDate date = charge.timing() == Timing.IN_ADVANCE ? billed.getFirst().start() : billed.getLast().end();
        return phases(
                charge,
                n ->
                        billed.stream()
                                .map(part ->
                                        part.within(charge.phases().get(n - 1).from(), charge.phases().get(n - 1).to()))
                                .filter(part -> !part.empty())
                                .map(part -> LinePricing.line(charge, n, part, share(charge, part, slot)))
                                .filter(line -> charge.kind() != ChargeKind.USAGE || line.quantity().signum() != 0)
                                .map(line -> new Due(date, line)));
    }

    private static Proration share(Charge charge, BillingPeriod part, BillingSchedule.Slot slot) {
        return charge.kind() == ChargeKind.USAGE ? Proration.FULL : Proration.of(part, slot.cycle());
    }

    private interface PhaseLines {
        Stream<Due> of(int n);
    }

    private static Stream<Due> phases(Charge charge, PhaseLines lines) {
        return Stream.iterate(1, n -> n + 1).limit(charge.phases().size()).flatMap(lines::of);
    }
}
