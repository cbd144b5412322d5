package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.InterimInvoice;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Interim invoices, as soon as the use of a period comes to an amount, and the lines that take them off the invoice of
 * the period. Each is what the use until that day costs less what interim invoices of the period billed before, so that
 * a period costs the same with them and without.
 */
final class Interim {
    private final PricingConfig config;
    private final Meters usage;
    private final InterimInvoice terms;
    private final List<Due> dues = new ArrayList<>();

    private Interim(PricingConfig config, Meters usage, InterimInvoice terms) {
        this.config = config;
        this.usage = usage;
        this.terms = terms;
    }

    /** The lines on interim invoices, and those that take them off; none where nothing was reported. */
    static List<Due> of(PricingConfig config, Meters usage) {
        List<Due> dues = new ArrayList<>();
        for (InterimInvoice terms : config.overLines().interim()) {
            dues.addAll(new Interim(config, usage, terms).all());
        }
        return dues;
    }

    private List<Due> all() {
        Map<Frequency, List<Charge>> byFrequency = new LinkedHashMap<>();
        for (Charge charge : config.charges()) {
            if (charge.kind() == ChargeKind.USAGE && terms.covers(charge.lineId()) && !usage.of(charge).silent()) {
                Frequency frequency = Objects.requireNonNull(charge.frequency(), charge.lineId());
                byFrequency.computeIfAbsent(frequency, any -> new ArrayList<>()).add(charge);
            }
        }
        byFrequency.forEach((frequency, charges) ->
                config.schedule(frequency).slots().stream()
                        .map(BillingSchedule.Slot::service)
                        .map(this::served)
                        .forEach(period -> period(charges, period)));
        return dues;
    }

    /** The days of a period before an early end of the contract. */
    private BillingPeriod served(BillingPeriod period) {
        return config.termination()
                .filter(end -> end.lineIds().isEmpty())
                .map(end -> period.within(period.start(), end.end()))
                .orElse(period);
    }

    private void period(List<Charge> charges, BillingPeriod period) {
        TreeSet<LocalDate> days = new TreeSet<>();
        charges.forEach(charge -> days.addAll(usage.of(charge).daysOf(period)));
        Map<String, ExpectedLine> billed = Map.of();
        int issued = 0;
        for (LocalDate day : days) {
            Map<String, ExpectedLine> toDate =
                    UseOfPeriod.lines(config, charges, new BillingPeriod(period.start(), day.plusDays(1)), usage);
            Money use =
                    toDate.values().stream()
                            .map(ExpectedLine::amount)
                            .reduce(Money.zero(config.currency()), Money::plus);
            int reached = terms.reached(use);
            if (reached > issued) {
                issue(day, period, use, toDate, billed);
                billed = toDate;
                issued = reached;
            }
        }
    }

    /** The day of the invoice of the whole period. */
    private LocalDate closed(BillingPeriod period) {
        var invoicing = config.time().invoicing();
        return invoicing == null ? period.end() : invoicing.afterwards(period.end());
    }

    private void issue(
            LocalDate day,
            BillingPeriod period,
            Money use,
            Map<String, ExpectedLine> toDate,
            Map<String, ExpectedLine> billed) {
        String why = terms.description() + ": use of the period comes to " + use + " on " + day;
        toDate.forEach((key, line) -> {
            ExpectedLine more = billed.containsKey(key) ? line.beyond(billed.get(key)) : line;
            if (!more.amount().isZero()) {
                ExpectedLine interim = more.explained(List.of(why)).named(line.description() + ", interim");
                dues.add(new Due(day, interim));
                dues.add(new Due(closed(period), interim.credited(interim.amount()), interim));
            }
        });
    }
}
