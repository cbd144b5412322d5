package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Meter;
import io.firstbill.quantity.UsageReport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Use that was reported after its period was billed. It is billed with the first invoice of the line after it arrived,
 * at the prices of its own period: what that period costs with it less what it cost before. Where use goes on into
 * later periods (a CUMULATIVE window, a level that stands), so do those that were billed meanwhile; those that are not
 * billed yet count it at once. With up to 100 a quarter at 0.30 and above at 0.22, 80 units of January and 40 of
 * February cost 24.00 and 20 x 0.30 + 20 x 0.22 = 10.40. With 40 more of January that arrive in March, January costs
 * 34.40 (10.40 more) and February 40 x 0.22 = 8.80 (1.60 less), so that 160 units cost 100 x 0.30 + 60 x 0.22 = 43.20.
 */
final class LateUse {
    private final ChargeTime time;
    private final Meter meter;
    private final List<Arrived> arrived;

    /**
     * One late report.
     *
     * @param period first day of its own period
     * @param billed the invoice it is billed with
     */
    private record Arrived(UsageReport report, LocalDate period, LocalDate billed) {}

    private LateUse(ChargeTime time, Meter meter) {
        this.time = time;
        this.meter = meter;
        this.arrived = meter.late().stream().map(this::arrived).toList();
    }

    /** The lines that bill late use. */
    static List<Due> of(PricingConfig config, Meters usage) {
        List<Due> dues = new ArrayList<>();
        for (Charge charge : config.charges()) {
            if (charge.kind() == ChargeKind.USAGE && !usage.of(charge).late().isEmpty()) {
                dues.addAll(new LateUse(new ChargeTime(config, charge), usage.of(charge)).dues());
            }
        }
        return dues;
    }

    /**
     * What is counted when the period that this day is of is billed: use in time, and late use of earlier periods that
     * is billed by then where use goes on.
     */
    static Meter known(ChargeTime time, LocalDate day, LocalDate billed, Meter meter) {
        return meter.late().isEmpty() || !time.charge().counting().goesOn()
                ? meter
                : new LateUse(time, meter).before(day, billed);
    }

    private Arrived arrived(UsageReport report) {
        BillingPeriod period = period(meter.dayOf(report));
        return new Arrived(report, period.start(), billed(meter.received(report), period));
    }

    /** The first invoice of the line on which use that arrived on this day can stand, not before that of its period. */
    private LocalDate billed(LocalDate received, BillingPeriod period) {
        LocalDate own =
                time.slots().stream()
                        .filter(slot -> slot.service().equals(period))
                        .map(time::usageBilled)
                        .findFirst()
                        .orElse(received);
        LocalDate first = own.isAfter(received) ? own : received;
        return time.slots().stream()
                .map(time::usageBilled)
                .filter(date -> !date.isBefore(first))
                .min(Comparator.naturalOrder())
                .orElse(first);
    }

    private BillingPeriod period(LocalDate day) {
        return time.slots().stream()
                .map(BillingSchedule.Slot::service)
                .filter(service -> !day.isBefore(service.start()) && day.isBefore(service.end()))
                .findFirst()
                .orElse(BillingPeriod.on(day));
    }

    private Meter counting(Predicate<Arrived> which) {
        return meter.with(arrived.stream().filter(which).map(Arrived::report).toList());
    }

    /** What the invoice of a day's period counts when it is issued on this date. */
    private Meter before(LocalDate day, LocalDate billed) {
        LocalDate own = period(day).start();
        return counting(each -> each.period().isBefore(own) && !each.billed().isAfter(billed));
    }

    private List<Due> dues() {
        List<Due> dues = new ArrayList<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        arrived.forEach(each -> dates.add(each.billed()));
        for (LocalDate date : dates) {
            List<LocalDate> periods =
                    arrived.stream().filter(each -> each.billed().equals(date)).map(Arrived::period).toList();
            for (BillingSchedule.Slot slot : time.slots()) {
                boolean own = periods.contains(slot.service().start());
                boolean later =
                        time.charge().counting().goesOn()
                                && time.usageBilled(slot).isBefore(date)
                                && periods.stream().anyMatch(slot.service().start()::isAfter);
                if (own || later) {
                    String why = own ? ", reported late" : ", with late use of earlier periods";
                    more(slot, date).forEach(line -> dues.add(new Due(date, line.named(line.description() + why))));
                }
            }
        }
        return dues;
    }

    /** What a period costs with what is billed on this date less what was billed of it. */
    private List<ExpectedLine> more(BillingSchedule.Slot slot, LocalDate date) {
        LocalDate start = slot.service().start();
        LocalDate billed = time.usageBilled(slot);
        Map<String, ExpectedLine> was =
                lines(
                        slot,
                        each ->
                                each.billed().isBefore(date)
                                        || (each.period().isBefore(start) && !each.billed().isAfter(billed)));
        Map<String, ExpectedLine> more = new LinkedHashMap<>();
        lines(slot, each -> !each.billed().isAfter(date))
                .forEach((key, line) -> more.put(key, was.containsKey(key) ? line.beyond(was.get(key)) : line));
        was.forEach((key, line) -> more.computeIfAbsent(key, any -> line.gone()));
        return more.values().stream().filter(line -> !line.nothing()).toList();
    }

    private Map<String, ExpectedLine> lines(BillingSchedule.Slot slot, Predicate<Arrived> which) {
        return UseOfPeriod.lines(time.config(), time.charge(), slot.service(), counting(which));
    }
}
