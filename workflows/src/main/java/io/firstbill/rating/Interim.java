package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.InterimInvoice;
import io.firstbill.money.MoneyWords;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Meter;

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

    /** The days of one line that are billed together with those of other lines. */
    private record Part(ChargeTime time, BillingSchedule.Slot slot) {
        String lineId() {
            return time.charge().lineId();
        }

        BillingPeriod served() {
            return time.served(slot);
        }
    }

    /** What is compared together: use billed at one frequency for periods that end on one day. */
    private record Period(Frequency frequency, LocalDate end) {}

    private List<Due> all() {
        Map<Period, List<Part>> periods = new LinkedHashMap<>();
        for (Charge charge : config.charges()) {
            if (charge.kind() == ChargeKind.USAGE && terms.covers(charge.lineId()) && !usage.of(charge).silent()) {
                Frequency frequency = Objects.requireNonNull(charge.frequency(), charge.lineId());
                ChargeTime time = new ChargeTime(config, charge);
                time.slots()
                        .forEach(slot ->
                                periods.computeIfAbsent(
                                                new Period(frequency, slot.cycle().end()), any -> new ArrayList<>())
                                        .add(new Part(time, slot)));
            }
        }
        periods.values().forEach(this::period);
        return dues;
    }

    private void period(List<Part> parts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        parts.forEach(part -> days.addAll(usage.of(part.time().charge()).daysOf(part.served())));
        Map<String, ExpectedLine> billed = Map.of();
        int issued = 0;
        for (LocalDate day : days) {
            Map<String, ExpectedLine> toDate = toDate(parts, day);
            Money use =
                    toDate.values().stream()
                            .map(ExpectedLine::amount)
                            .reduce(Money.zero(config.currency()), Money::plus);
            int reached = terms.reached(use);
            if (reached > issued) {
                issue(day, parts, use, toDate, billed);
                billed = toDate;
                issued = reached;
            }
        }
    }

    private Map<String, ExpectedLine> toDate(List<Part> parts, LocalDate day) {
        Map<String, ExpectedLine> lines = new LinkedHashMap<>();
        for (Part part : parts) {
            BillingPeriod served = part.served();
            if (!day.isBefore(served.start())) {
                BillingPeriod days = served.within(served.start(), day.plusDays(1));
                Charge charge = part.time().charge();
                Meter known = LateUse.known(part.time(), served.start(), day, usage.of(charge));
                lines.putAll(UseOfPeriod.lines(config, charge, days, known));
            }
        }
        return lines;
    }

    /** The day of the invoice of the whole period. */
    private static LocalDate closed(List<Part> parts, ExpectedLine line) {
        return parts.stream()
                .filter(part -> part.lineId().equals(line.lineId()))
                .map(part -> part.time().usageBilled(part.slot()))
                .findFirst()
                .orElseThrow();
    }

    private void issue(
            LocalDate day,
            List<Part> parts,
            Money use,
            Map<String, ExpectedLine> toDate,
            Map<String, ExpectedLine> billed) {
        String why = terms.description() + ": use of the period comes to " + MoneyWords.money(use) + " on " + day;
        toDate.forEach((key, line) -> {
            ExpectedLine more = billed.containsKey(key) ? line.beyond(billed.get(key)) : line;
            if (!more.amount().isZero()) {
                ExpectedLine interim = more.explained(List.of(why)).named(line.description() + ", interim");
                dues.add(new Due(day, interim));
                dues.add(new Due(closed(parts, line), interim.credited(interim.amount()), interim));
            }
        });
    }
}
