package io.firstbill.rating;

import io.firstbill.charge.PartPeriod;
import io.firstbill.period.BillingPeriod;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.quantity.Measured;
import io.firstbill.quantity.Meter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/**
 * What was used of a charge in any stretch of days: as it was reported, or where nothing was reported as the contract
 * states it for each billing period. A stretch of a part of a period takes as much of what is stated as it takes days:
 * of 31 stated for January, 14 are of its first fourteen days. A charge that begins or ends within a period is stated
 * for what it has of it.
 *
 * @param time when the charge is billed
 * @param meter its reports
 */
record Use(ChargeTime time, Meter meter) {
    /** What is charged for in this stretch, as a whole. */
    Measured in(BillingPeriod stretch) {
        return meter.silent()
                ? Measured.of(time.charge().counting().billableOfStated(stated(stretch)))
                : meter.in(stretch);
    }

    /** The same in a part of a period, where free units are lessened with it. */
    Measured in(BillingPeriod stretch, PartPeriod part) {
        BigDecimal free = part.units(time.charge().counting().freeUnits());
        return meter.silent()
                ? Measured.of(time.charge().counting().withFree(free).billableOfStated(stated(stretch)))
                : meter.in(stretch, free);
    }

    private BigDecimal stated(BillingPeriod stretch) {
        LocalDate first = time.charge().phases().getFirst().from();
        LocalDate after = time.charge().phases().getLast().to();
        return time.schedule().slots().stream()
                .filter(slot ->
                        slot.service().start().isBefore(stretch.end())
                                && stretch.start().isBefore(slot.service().end()))
                .map(slot -> time.used(slot).stream().map(part -> part.within(first, after)).toList())
                .flatMap(days -> time.charge().phases().stream().map(phase -> stated(phase, stretch, days)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The share of the days of one period that are of the phase and the stretch. */
    private static BigDecimal stated(ChargePhase phase, BillingPeriod stretch, List<BillingPeriod> days) {
        long all = days.stream().mapToLong(BillingPeriod::days).sum();
        long part =
                days.stream()
                        .map(each -> each.within(phase.from(), phase.to()).within(stretch.start(), stretch.end()))
                        .mapToLong(BillingPeriod::days)
                        .sum();
        if (part == 0 || part == all) {
            return part == 0 ? BigDecimal.ZERO : phase.quantity();
        }
        return phase.quantity()
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128)
                .stripTrailingZeros();
    }
}
