package io.firstbill.pricing;

import io.firstbill.contract.Termination;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When a charge is served and billed: what the contract, its line and the end of it say about time.
 *
 * @param config the whole
 * @param charge one that repeats
 */
public record ChargeTime(PricingConfig config, Charge charge) {

    /** Its billing periods. */
    public BillingSchedule schedule() {
        return schedule(Objects.requireNonNull(charge.frequency(), charge.lineId()));
    }

    /** Its periods at another length, for windows. */
    public BillingSchedule schedule(Frequency frequency) {
        return config.schedule(frequency);
    }

    /** The day a period is billed, whatever becomes known later. */
    public LocalDate billed(BillingSchedule.Slot slot) {
        return charge.timing() == Timing.IN_ADVANCE ? slot.service().start() : slot.service().end();
    }

    /** The early end of the charge. */
    public Optional<Termination> termination() {
        return config.termination().filter(end -> end.ends(charge.lineId()));
    }

    /** The day on which use of a period is billed: after it, or after the early end of the charge. */
    public LocalDate usageBilled(BillingSchedule.Slot slot) {
        LocalDate regular = slot.service().end();
        return termination().map(Termination::settled).filter(regular::isAfter).orElse(regular);
    }

    /** The day on which a phase of a one-time charge is billed; none when the charge ends before and drops it. */
    public Optional<LocalDate> onceBilled(ChargePhase phase) {
        LocalDate agreed = phase.agreedOn();
        LocalDate day = agreed != null && agreed.isAfter(phase.from()) ? agreed : phase.from();
        Termination end = termination().orElse(null);
        if (end == null || day.isBefore(end.settled())) {
            return Optional.of(day);
        }
        return end.laterOneTime() ? Optional.of(end.settled()) : Optional.empty();
    }

    /** The days of the period on which use is possible. */
    public BillingPeriod used(BillingSchedule.Slot slot) {
        return termination()
                .map(end -> slot.service().within(slot.service().start(), end.end()))
                .orElse(slot.service());
    }
}
