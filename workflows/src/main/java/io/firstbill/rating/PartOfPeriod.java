package io.firstbill.rating;

import io.firstbill.charge.PartPeriod;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.period.Proration;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of a billing period use is charged for, where what is included or fees are lessened with it. Free days
 * make no part of a period: what is used on them is not counted, and all else stays whole.
 */
final class PartOfPeriod {
    private PartOfPeriod() {}

    /** The part of its period in which the use of a phase lies; empty when it is whole or nothing is lessened. */
    static Optional<PartPeriod> of(ChargeTime time, ChargePhase phase, BillingPeriod use) {
        Choices rules = time.config().rules();
        PartPeriod.Units units = PartPeriod.Units.valueOf(rules.of(Choice.PART_PERIOD_UNITS));
        PartPeriod.Fees fees = PartPeriod.Fees.valueOf(rules.of(Choice.PART_PERIOD_FEES));
        Frequency per = time.charge().counting().unitsPer();
        if (per != null) {
            return days(time, phase, use.start()).map(days -> per(time, per, days, units, fees));
        }
        if (units == PartPeriod.Units.WHOLE && fees == PartPeriod.Fees.WHOLE) {
            return Optional.empty();
        }
        return share(time, phase, use.start())
                .filter(share -> !share.full())
                .map(share -> new PartPeriod(share, units, fees));
    }

    /** Every period is such a part where units are of another length of time than it has. */
    private static PartPeriod per(
            ChargeTime time, Frequency per, BillingPeriod days, PartPeriod.Units units, PartPeriod.Fees fees) {
        boolean whole = units == PartPeriod.Units.WHOLE;
        Proration share = time.config().proration().share(days, time.schedule());
        return new PartPeriod(
                share,
                allowance(time, per, days, whole ? Proration.FULL : share),
                whole ? PartPeriod.Units.PRORATED : units,
                share.full() ? PartPeriod.Fees.WHOLE : fees);
    }

    /** Days are counted; of months a period has as many times the units as it has such lengths. */
    private static Proration allowance(ChargeTime time, Frequency per, BillingPeriod days, Proration share) {
        Frequency period = time.schedule().frequency();
        if (per.months() == 0) {
            return new Proration(days.days(), per.days());
        }
        return period.months() == 0
                ? time.config().proration().share(days, time.schedule(per))
                : share.times(period.months(), per.months());
    }

    /** The part of a full period that the days of a phase are around a day on which it is used. */
    static Optional<Proration> share(ChargeTime time, ChargePhase phase, LocalDate day) {
        BillingSchedule schedule = time.schedule();
        return days(time, phase, day).map(days -> time.config().proration().share(days, schedule));
    }

    private static Optional<BillingPeriod> days(ChargeTime time, ChargePhase phase, LocalDate day) {
        return time.slots().stream()
                .filter(slot -> contains(slot.service(), day))
                .map(slot -> time.served(slot).within(phase.from(), phase.to()))
                .filter(days -> contains(days, day))
                .findFirst();
    }

    private static boolean contains(BillingPeriod days, LocalDate day) {
        return !day.isBefore(days.start()) && day.isBefore(days.end());
    }
}
