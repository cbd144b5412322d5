package io.firstbill.rating;

import io.firstbill.contract.Termination;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Timing;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A recurring charge in one billing period. It is billed by what was agreed on until then. What an amendment or an
 * early end changes afterwards is credited as it was billed, never more than was billed and not credited yet, and
 * charged anew, on the day of the change or of the agreement, whichever is later: 600.00 a month raised to 900.00 with
 * 12 of 30 days left are -240.00 and 360.00, or the difference of 120.00 where the contract says so.
 */
final class RecurringPeriod {
    private final ChargeTime time;
    private final PhasePricing pricing;
    private final BillingSchedule.Slot slot;
    private final List<Due> lines = new ArrayList<>();
    private final List<Billed> billed = new ArrayList<>();
    private List<Integer> known = List.of();
    private BillingPeriod service;
    private @Nullable Termination coming;

    private RecurringPeriod(ChargeTime time, BillingSchedule schedule, BillingSchedule.Slot slot) {
        this.time = time;
        this.slot = slot;
        this.pricing = new PhasePricing(time, schedule, slot);
        this.service = slot.service();
        this.coming = time.termination().orElse(null);
    }

    /** The lines of a period with their billing dates. */
    static Stream<Due> lines(ChargeTime time, BillingSchedule schedule, BillingSchedule.Slot slot) {
        RecurringPeriod period = new RecurringPeriod(time, schedule, slot);
        period.settle();
        return period.lines.stream();
    }

    private void settle() {
        LocalDate date = date();
        if (coming != null && !coming.noticed().isAfter(date)) {
            service = coming.served(service);
            coming = null;
        }
        known = phases(agreed -> agreed == null || !agreed.isAfter(date)).sorted().toList();
        pricing.parts(known, service).forEach(part -> bill(part, date));
        phases(agreed -> agreed != null && agreed.isAfter(date)).forEach(this::change);
        end();
    }

    /** The regular day; after an early end that is known in time, the day on which that is settled. */
    private LocalDate date() {
        LocalDate regular = time.billed(slot);
        boolean arrears = time.charge().timing() == Timing.IN_ARREARS;
        return coming != null && arrears && coming.settled().isBefore(regular) ? coming.settled() : regular;
    }

    /** Numbers of phases, in the order in which they were agreed on. */
    private Stream<Integer> phases(Predicate<@Nullable LocalDate> agreed) {
        return IntStream.rangeClosed(1, time.charge().phases().size())
                .filter(n -> agreed.test(phase(n).agreedOn()))
                .boxed()
                .sorted(Comparator.comparing(n -> Optional.ofNullable(phase(n).agreedOn()).orElse(LocalDate.MIN)));
    }

    private void change(int n) {
        LocalDate agreed = Objects.requireNonNull(phase(n).agreedOn());
        if (coming != null && coming.noticed().isBefore(agreed)) {
            end();
        }
        BillingPeriod changed = service.within(pricing.from(n), service.end());
        if (changed.empty()) {
            return;
        }
        LocalDate date = changeDate(phase(n), agreed);
        known = Stream.concat(known.stream(), Stream.of(n)).sorted().toList();
        List<PhasePricing.Part> parts = pricing.parts(known, changed);
        if (time.config().rules().is(Choice.CHANGE_LINES, "DIFFERENCE") && pairs(parts, changed)) {
            parts.forEach(part -> difference(part, date));
        } else {
            credit(changed, date);
            parts.forEach(part -> bill(part, date));
        }
    }

    private LocalDate changeDate(ChargePhase phase, LocalDate agreed) {
        LocalDate changed = agreed.isAfter(phase.from()) ? agreed : phase.from();
        return time.config().rules().is(Choice.CHANGE_BILLED, "NEXT_INVOICE")
                ? time.slots().stream()
                        .map(other -> time.inAdvance(other.service().start()))
                        .filter(start -> !start.isBefore(changed))
                        .findFirst()
                        .orElse(time.config().term().end())
                : changed;
    }

    /** What was billed for days after an early end is credited or kept; later changes concern the days before it. */
    private void end() {
        if (coming == null) {
            return;
        }
        BillingPeriod served = coming.served(service);
        if (coming.unused() == Termination.Unused.CREDITED && served.end().isBefore(service.end())) {
            credit(new BillingPeriod(served.end(), service.end()), coming.settled());
        }
        service = served;
        coming = null;
    }

    private void bill(PhasePricing.Part part, LocalDate date) {
        ExpectedLine line = pricing.line(part);
        lines.add(new Due(date, line));
        billed.add(new Billed(line, part.phase()));
    }

    private void credit(BillingPeriod stretch, LocalDate date) {
        for (Billed before : billed) {
            for (BillingPeriod days : before.within(stretch)) {
                ExpectedLine unused = pricing.line(pricing.part(before.phase(), days));
                Money taken = before.take(days, unused.amount());
                lines.add(new Due(date, unused.credited(taken), before.line()));
            }
        }
    }

    /** True when each new part meets exactly one that was billed for the same days. */
    private boolean pairs(List<PhasePricing.Part> parts, BillingPeriod stretch) {
        List<BillingPeriod> before = billed.stream().flatMap(each -> each.within(stretch).stream()).toList();
        return before.size() == parts.size() && parts.stream().allMatch(part -> before.contains(part.service()));
    }

    private void difference(PhasePricing.Part part, LocalDate date) {
        Billed before =
                billed.stream().filter(each -> !each.within(part.service()).isEmpty()).findFirst().orElseThrow();
        PhasePricing.Part old = pricing.part(before.phase(), part.service());
        Money credited = before.take(part.service(), pricing.line(old).amount());
        ExpectedLine line = pricing.difference(old, part, credited);
        if (line.amount().isZero()) {
            billed.add(new Billed(before.line(), part.service(), part.phase(), credited));
            return;
        }
        lines.add(new Due(date, line, line.amount().isNegative() ? before.line() : null));
        billed.add(new Billed(line, part.service(), part.phase(), credited.plus(line.amount())));
    }

    private ChargePhase phase(int n) {
        return time.charge().phases().get(n - 1);
    }
}
