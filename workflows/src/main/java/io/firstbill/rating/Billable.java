package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;

import java.util.List;
import java.util.stream.Stream;

/** Which days of a period are paid for. */
final class Billable {
    private Billable() {}

    /** The period without its free days, in order: none, one or two parts. Usage is never free. */
    static List<BillingPeriod> parts(PricingConfig config, ChargeKind kind, BillingPeriod period) {
        Term free = config.freePeriod();
        if (free == null || kind == ChargeKind.USAGE) {
            return period.empty() ? List.of() : List.of(period);
        }
        return Stream.of(period.within(period.start(), free.start()), period.within(free.end(), period.end()))
                .filter(part -> !part.empty())
                .toList();
    }
}
