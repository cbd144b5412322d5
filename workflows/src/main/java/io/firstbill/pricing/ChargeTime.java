package io.firstbill.pricing;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.FreePeriod;
import io.firstbill.contract.Invoicing;
import io.firstbill.contract.LineSchedule;
import io.firstbill.contract.PriceBase;
import io.firstbill.contract.Termination;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.period.Proration;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a charge is served and billed: what the contract, its line, its free periods and its end say about time.
 *
 * @param config the whole
 * @param charge one that repeats
 */
public record ChargeTime(PricingConfig config, Charge charge) {

    /** Its billing periods, without the full cycles. */
    public BillingSchedule schedule() {
        return schedule(frequency());
    }

    /** Its periods at another length, for windows. */
    public BillingSchedule schedule(Frequency frequency) {
        return lineSchedule().at(frequency);
    }

    /** Its billing periods with the full cycles they lie in. */
    public List<BillingSchedule.Slot> slots() {
        return lineSchedule().slots(frequency());
    }

    /**
     * The share of the price of a recurring charge that days cost, by the choices of proration: of the billing period
     * or, where the price is of another length of time, of that. A price of days counts days; a price of months billed
     * by days is parted like any price of months.
     */
    public Proration share(BillingPeriod days) {
        PriceBase price = price();
        Frequency period = frequency();
        if (price == null) {
            return config.ofPrices().share(days, schedule());
        }
        Frequency per = price.per();
        if (per.days() > 0 && period.days() == 0) {
            return new Proration(days.days(), per.days());
        }
        return per.months() > 0 && period.months() == 0
                ? config.ofPrices().share(days, schedule(per))
                : config.ofPrices()
                        .share(days, schedule())
                        .times(period.halfMonths() + period.days(), per.halfMonths() + per.days());
    }

    /** The length of time its price is of; null for a billing period. */
    public @Nullable PriceBase price() {
        return charge.billing() == null ? null : charge.billing().price();
    }

    private Frequency frequency() {
        return Objects.requireNonNull(charge.frequency(), charge.lineId());
    }

    private LineSchedule lineSchedule() {
        LocalDate moved = config.time().movedTo(charge.lineId(), firstDay());
        LineSchedule schedule = lineSchedule(firstDay(), moved);
        if (moved == null || !schedule.moves() || !moved.isBefore(schedule.days().end())) {
            return schedule;
        }
        boolean trial = paid(new BillingPeriod(firstDay(), moved)).isEmpty();
        return trial ? lineSchedule(moved, moved) : schedule;
    }

    /** A trial that moves billing dates is no first part period: periods begin after it. */
    private LineSchedule lineSchedule(LocalDate from, @Nullable LocalDate moved) {
        return LineSchedule.of(
                config.term(),
                config.billing(),
                config.rules(),
                charge.billing(),
                from,
                charge.phases().getLast().to(),
                moved);
    }

    /** The first day of the charge, which is never before the term. */
    public LocalDate firstDay() {
        LocalDate from = charge.phases().getFirst().from();
        return from.isAfter(config.term().start()) ? from : config.term().start();
    }

    /** The days that cost nothing. */
    public List<Term> free() {
        Stream<Term> plain =
                charge.kind() == ChargeKind.RECURRING ? Stream.ofNullable(config.freePeriod()) : Stream.empty();
        Stream<FreePeriod> stated =
                config.time().freePeriods().stream().filter(free -> free.frees(charge.lineId(), charge.kind()));
        return Stream.concat(plain, stated.map(free -> free.days(firstDay()))).toList();
    }

    /** The days of a stretch that are paid for, in order. */
    public List<BillingPeriod> paid(BillingPeriod stretch) {
        List<BillingPeriod> parts = stretch.empty() ? List.of() : List.of(stretch);
        for (Term free : free()) {
            parts =
                    parts.stream()
                            .flatMap(part ->
                                    Stream.of(
                                            part.within(part.start(), free.start()),
                                            part.within(free.end(), part.end())))
                            .filter(part -> !part.empty())
                            .toList();
        }
        return parts;
    }

    /**
     * The day a period is billed, whatever becomes known later: its first day, or the day after the full cycle; so much
     * before or after it as the contract says.
     */
    public LocalDate billed(BillingSchedule.Slot slot) {
        return charge.timing() == Timing.IN_ADVANCE ? inAdvance(firstBilled(slot.service())) : afterwards(after(slot));
    }

    /** The first day of a period, or its first paid one where a trial says so. */
    private LocalDate firstBilled(BillingPeriod service) {
        boolean paid =
                config.time().freePeriods().stream()
                        .anyMatch(free -> free.billedWhenPaid() && free.frees(charge.lineId(), charge.kind()));
        return paid
                ? paid(service).stream().findFirst().map(BillingPeriod::start).orElse(service.start())
                : service.start();
    }

    /** The day on which what is billed in advance on this day is invoiced. */
    public LocalDate inAdvance(LocalDate day) {
        Invoicing invoicing = config.time().invoicing();
        return invoicing == null ? day : invoicing.inAdvance(day);
    }

    private LocalDate afterwards(LocalDate day) {
        Invoicing invoicing = config.time().invoicing();
        return invoicing == null ? day : invoicing.afterwards(day);
    }

    /** A line that ends inside a period is billed in arrears with the period, not before. */
    private LocalDate after(BillingSchedule.Slot slot) {
        LocalDate end = config.term().end();
        return slot.cycle().end().isAfter(end) ? end : slot.cycle().end();
    }

    /** The early end of the charge. */
    public Optional<Termination> termination() {
        return config.termination().filter(end -> end.ends(charge.lineId()));
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

    /** The day on which use of a period is billed: after it, or after the early end of the charge. */
    public LocalDate usageBilled(BillingSchedule.Slot slot) {
        LocalDate regular = afterwards(after(slot));
        return termination().map(Termination::settled).filter(regular::isAfter).orElse(regular);
    }

    /** The stretches of days on which use is paid for. */
    public List<BillingPeriod> used(BillingSchedule.Slot slot) {
        return paid(served(slot));
    }

    /** The days of a period before an early end. */
    public BillingPeriod served(BillingSchedule.Slot slot) {
        BillingPeriod service = slot.service();
        return termination().map(end -> service.within(service.start(), end.end())).orElse(service);
    }

    /**
     * The days of a phase in a period from the first to the last on which use is paid for; free days among them are not
     * counted. Empty when there are none.
     */
    public BillingPeriod used(BillingSchedule.Slot slot, ChargePhase phase) {
        List<BillingPeriod> used =
                used(slot).stream()
                        .map(paid -> paid.within(phase.from(), phase.to()))
                        .filter(paid -> !paid.empty())
                        .toList();
        return used.isEmpty()
                ? BillingPeriod.on(slot.service().start())
                : new BillingPeriod(used.getFirst().start(), used.getLast().end());
    }
}
