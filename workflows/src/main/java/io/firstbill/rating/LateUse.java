package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageReport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Use that was reported after its period was billed. It is billed with the first invoice of the line after it arrived,
 * at the prices of its own period: what that period costs with it less what it cost before.
 */
final class LateUse {
    private final PricingConfig config;
    private final Charge charge;
    private final Meters usage;
    private final ChargeTime time;

    private LateUse(PricingConfig config, Charge charge, Meters usage) {
        this.config = config;
        this.charge = charge;
        this.usage = usage;
        this.time = new ChargeTime(config, charge);
    }

    /** The lines that bill late use. Its meters count it from then on, so this comes last. */
    static List<Due> of(PricingConfig config, Meters usage) {
        List<Due> dues = new ArrayList<>();
        for (Charge charge : config.charges()) {
            if (charge.kind() == ChargeKind.USAGE && !usage.of(charge).late().isEmpty()) {
                dues.addAll(new LateUse(config, charge, usage).dues());
            }
        }
        return dues;
    }

    private List<Due> dues() {
        Map<LocalDate, Map<LocalDate, List<UsageReport>>> byInvoiceAndPeriod = new TreeMap<>();
        for (UsageReport report : usage.of(charge).late()) {
            byInvoiceAndPeriod
                    .computeIfAbsent(billed(usage.of(charge).received(report)), any -> new TreeMap<>())
                    .computeIfAbsent(period(usage.of(charge).dayOf(report)).start(), any -> new ArrayList<>())
                    .add(report);
        }
        List<Due> dues = new ArrayList<>();
        byInvoiceAndPeriod.forEach((date, periods) ->
                periods.forEach((start, reports) -> dues.addAll(billed(date, period(start), reports))));
        return dues;
    }

    /** The first invoice of the line on which use that arrived on this day can stand. */
    private LocalDate billed(LocalDate received) {
        return time.slots().stream()
                .map(time::usageBilled)
                .filter(end -> !end.isBefore(received))
                .min(Comparator.naturalOrder())
                .orElse(received);
    }

    private BillingPeriod period(LocalDate day) {
        return time.slots().stream()
                .map(BillingSchedule.Slot::service)
                .filter(service -> !day.isBefore(service.start()) && day.isBefore(service.end()))
                .findFirst()
                .orElse(BillingPeriod.on(day));
    }

    private List<Due> billed(LocalDate date, BillingPeriod period, List<UsageReport> reports) {
        Map<String, ExpectedLine> before = UseOfPeriod.lines(config, charge, period, usage);
        reports.forEach(usage.of(charge)::addLate);
        List<Due> dues = new ArrayList<>();
        UseOfPeriod.lines(config, charge, period, usage)
                .forEach((key, line) -> {
                    ExpectedLine more = before.containsKey(key) ? line.beyond(before.get(key)) : line;
                    if (!more.amount().isZero() || more.quantity().signum() != 0) {
                        dues.add(new Due(date, more.named(line.description() + ", reported late")));
                    }
                });
        return dues;
    }
}
