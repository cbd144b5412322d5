package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Invoicing;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Proration;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Meter;
import io.firstbill.quantity.UsageSource;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invoices of the whole term. Lines with the same billing date share an invoice: in advance the first day of the
 * billing period within the term, in arrears the day after its last. Recurring lines are cut to the phase and to what
 * is not free, and prorated by days of their full cycle, without moving their billing date; usage is rated at the
 * stated quantity; nothing is billed where there is nothing to pay for, so a free period and usage of zero make no
 * line. Then what the contract agrees over its lines: invoice discounts, maximums, and commitments, compared with the
 * rounded lines.
 */
public final class ExpectedInvoices {
    private ExpectedInvoices() {}

    /** Every invoice of the term, by date. */
    public static List<ExpectedInvoice> of(PricingConfig config) {
        return of(config, Meters.read(config, UsageSource.none()));
    }

    /** Every invoice of the term, by date, with what was used; stated quantities hold where nothing was reported. */
    public static List<ExpectedInvoice> of(PricingConfig config, UsageSource usage) {
        return of(config, Meters.read(config, usage));
    }

    /** Every invoice of the term, by date, with what was used; stated quantities hold where nothing was reported. */
    static List<ExpectedInvoice> of(PricingConfig config, Meters usage) {
        List<Due> rated = rated(config, usage);
        TreeMap<LocalDate, List<ExpectedLine>> byDate = new TreeMap<>();
        OverLines.Invoiced invoiced = OverLines.of(config, rated, usage);
        invoiced.lines().forEach(due -> byDate.computeIfAbsent(due.date(), date -> new ArrayList<>()).add(due.line()));
        return byDate.entrySet().stream()
                .map(entry -> invoice(config, entry.getKey(), entry.getValue(), invoiced.sums()))
                .toList();
    }

    private static List<Due> rated(PricingConfig config, Meters usage) {
        List<Due> rated =
                new ArrayList<>(config.charges().stream().flatMap(charge -> due(config, charge, usage)).toList());
        TerminationFee.of(config, rated).ifPresent(rated::add);
        return List.copyOf(rated);
    }

    /** The recurring lines of the term, before anything that stands over them. */
    static List<Due> recurring(PricingConfig config) {
        Meters none = Meters.read(config, UsageSource.none());
        return config.charges().stream()
                .filter(charge -> charge.kind() == ChargeKind.RECURRING)
                .flatMap(charge -> due(config, charge, none))
                .toList();
    }

    /** The first invoice on which there is something to pay; empty when the whole term is free. */
    public static Optional<ExpectedInvoice> firstInvoice(PricingConfig config) {
        return of(config).stream().filter(invoice -> !invoice.total().isZero()).findFirst();
    }

    /**
     * What the whole term costs: the sum of its invoices, without tax, prepaid money counted once. Usage counts at its
     * stated quantity.
     */
    public static Money total(PricingConfig config) {
        return of(config).stream().map(ExpectedInvoice::worth).reduce(Money.zero(config.currency()), Money::plus);
    }

    private static ExpectedInvoice invoice(
            PricingConfig config, LocalDate date, List<ExpectedLine> lines, Map<LocalDate, InvoiceSums> sums) {
        Money total = lines.stream().map(ExpectedLine::amount).reduce(Money.zero(config.currency()), Money::plus);
        return new ExpectedInvoice(date, due(config, date, lines), lines, total, sums.get(date));
    }

    private static LocalDate due(PricingConfig config, LocalDate date, List<ExpectedLine> lines) {
        Invoicing invoicing = config.time().invoicing();
        if (invoicing == null || invoicing.due() == null) {
            return date.plusDays(config.netDays());
        }
        LocalDate service =
                lines.stream()
                        .filter(line -> line.type() == LineType.RECURRING && inAdvance(config, line.lineId()))
                        .map(line -> line.service().start())
                        .min(Comparator.naturalOrder())
                        .orElse(date);
        return invoicing.due().due(date, service, config.netDays());
    }

    private static boolean inAdvance(PricingConfig config, String lineId) {
        return config.charges().stream()
                .anyMatch(charge -> charge.lineId().equals(lineId) && charge.timing() == Timing.IN_ADVANCE);
    }

    private static Stream<Due> due(PricingConfig config, Charge charge, Meters usage) {
        return charge.kind() == ChargeKind.ONE_TIME ? once(config, charge) : repeated(config, charge, usage);
    }

    private static Stream<Due> once(PricingConfig config, Charge charge) {
        ChargeTime time = new ChargeTime(config, charge);
        return phases(charge)
                .boxed()
                .flatMap(n -> {
                    ChargePhase phase = charge.phases().get(n - 1);
                    BillingPeriod day = BillingPeriod.on(phase.from());
                    ExpectedLine line = LinePricing.line(config, charge, n, day, phase.quantity(), Proration.FULL);
                    return time.onceBilled(phase).stream().map(date -> new Due(date, line));
                });
    }

    private static Stream<Due> repeated(PricingConfig config, Charge charge, Meters usage) {
        ChargeTime time = new ChargeTime(config, charge);
        BillingSchedule schedule = time.schedule();
        return time.slots().stream()
                .flatMap(slot ->
                        charge.kind() == ChargeKind.USAGE
                                ? used(time, slot, usage)
                                : RecurringPeriod.lines(time, schedule, slot));
    }

    private static Stream<Due> used(ChargeTime time, BillingSchedule.Slot slot, Meters usage) {
        PricingConfig config = time.config();
        Charge charge = time.charge();
        LocalDate billed = time.usageBilled(slot);
        Meter known = LateUse.known(time, slot.service().start(), billed, usage.of(charge));
        return phases(charge)
                .boxed()
                .flatMap(n -> {
                    ChargePhase phase = charge.phases().get(n - 1);
                    BillingPeriod paid = time.used(slot, phase);
                    BillingPeriod whole = time.served(slot).within(phase.from(), phase.to());
                    return paid.empty()
                            ? Stream.of()
                            : UsageRating.rate(config, charge, phase, whole, known).stream()
                                    .map(rated -> LinePricing.line(config, charge, n, paid, Proration.FULL, rated));
                })
                .map(line -> new Due(billed, line));
    }

    private static IntStream phases(Charge charge) {
        return IntStream.rangeClosed(1, charge.phases().size());
    }
}
