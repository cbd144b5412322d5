package io.firstbill.rating;

import io.firstbill.charge.RatedLine;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Meter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the use of some days costs, as far as it is counted now. */
final class UseOfPeriod {
    private UseOfPeriod() {}

    /** Its lines, by price and description. */
    static Map<String, ExpectedLine> lines(PricingConfig config, Charge charge, BillingPeriod days, Meter meter) {
        Map<String, ExpectedLine> lines = new LinkedHashMap<>();
        for (int n = 1; n <= charge.phases().size(); n++) {
            ChargePhase phase = charge.phases().get(n - 1);
            BillingPeriod service = served(config, charge, days.within(phase.from(), phase.to()));
            BillingPeriod paid = paid(config, charge, service);
            if (!paid.empty()) {
                for (RatedLine rated : UsageRating.rate(config, charge, phase, service, meter)) {
                    ExpectedLine line = LinePricing.line(config, charge, n, paid, Proration.FULL, rated);
                    lines.put(line.priceKey() + " " + line.description(), line);
                }
            }
        }
        return lines;
    }

    /** The days before an early end of the charge. */
    private static BillingPeriod served(PricingConfig config, Charge charge, BillingPeriod days) {
        return new ChargeTime(config, charge)
                .termination()
                .map(end -> days.within(days.start(), end.end()))
                .orElse(days);
    }

    /** From the first to the last day that is paid for; empty where none is. */
    private static BillingPeriod paid(PricingConfig config, Charge charge, BillingPeriod days) {
        List<BillingPeriod> paid = new ChargeTime(config, charge).paid(days);
        return paid.isEmpty()
                ? BillingPeriod.on(days.start())
                : new BillingPeriod(paid.getFirst().start(), paid.getLast().end());
    }
}
