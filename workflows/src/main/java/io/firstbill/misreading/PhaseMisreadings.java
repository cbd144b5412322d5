package io.firstbill.misreading;

import io.firstbill.charge.ChargeKind;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of a charge set up otherwise: on another day, not at all, or an amendment left out. */
record PhaseMisreadings(PricingConfig config, Charge charge) {

    Stream<Misreading> all() {
        return charge.kind() == ChargeKind.ONE_TIME
                ? days()
                : Stream.of(IntStream.range(1, charge.phases().size()).boxed().flatMap(this::step), notAgreed())
                        .flatMap(all -> all);
    }

    private Stream<Misreading> step(int n) {
        var phase = charge.phases().get(n);
        var before = charge.phases().get(n - 1);
        var never = new ArrayList<>(charge.phases());
        never.remove(n);
        never.set(n - 1, Altered.dates(before, before.from(), phase.to()));
        var always = new ArrayList<>(charge.phases());
        always.set(n, Altered.dates(phase, before.from(), phase.to()));
        always.remove(n - 1);
        var what = charge.lineId() + " step of " + phase.from();
        var agreed = phase.agreedOn() == null ? "step" : "amendment";
        return Stream.concat(
                dates(phase.from())
                        .filter(day -> before.from().isBefore(day) && day.isBefore(phase.to()))
                        .map(day -> on(n, day)),
                Stream.of(
                        Misreading.of(
                                DiscrepancyType.WRONG_PRICE,
                                phase.from().toString(),
                                "never",
                                charge.lineId()
                                        + " "
                                        + agreed
                                        + " of "
                                        + phase.from()
                                        + " was not set up: billed as in the phase from "
                                        + before.from(),
                                with(never)),
                        Misreading.told(
                                DiscrepancyType.WRONG_PERIOD, what, phase.from(), before.from(), with(always))));
    }

    private Misreading on(int n, LocalDate day) {
        var phases = new ArrayList<>(charge.phases());
        var phase = phases.get(n);
        var before = phases.get(n - 1);
        phases.set(n - 1, Altered.dates(before, before.from(), day));
        phases.set(n, Altered.dates(phase, day, phase.to()));
        return Misreading.told(
                DiscrepancyType.WRONG_PERIOD, charge.lineId() + " ramp date", phase.from(), day, with(phases));
    }

    /** Days people take for the agreed one. */
    private Stream<LocalDate> dates(LocalDate day) {
        var frequency = charge.frequency();
        var boundaries =
                frequency == null
                        ? Stream.<LocalDate>empty()
                        : config.schedule(frequency).periods().stream()
                                .filter(period -> !period.start().isAfter(day) && period.end().isAfter(day))
                                .flatMap(period -> Stream.of(period.start(), period.end()));
        var near =
                Stream.of(
                        day.minusDays(1),
                        day.plusDays(1),
                        day.minusMonths(1),
                        day.plusMonths(1),
                        day.minusYears(1),
                        day.plusYears(1),
                        day.withDayOfMonth(1),
                        day.withDayOfMonth(1).plusMonths(1));
        return Stream.concat(near, boundaries).distinct().filter(other -> !other.equals(day));
    }

    /** A change treated as if the contract itself had stated it: nothing is credited, nothing charged anew. */
    private Stream<Misreading> notAgreed() {
        return charge.phases().stream().allMatch(phase -> phase.agreedOn() == null)
                ? Stream.empty()
                : Stream.of(
                        Misreading.of(
                                DiscrepancyType.TIMING,
                                "credited and charged anew",
                                "billed from its date",
                                charge.lineId() + " amendment billed as if it had been known from the start",
                                config(Altered.phases(charge, phase -> Altered.agreed(phase, null)))));
    }

    private Stream<Misreading> days() {
        return IntStream.range(0, charge.phases().size())
                .boxed()
                .flatMap(n -> dates(charge.phases().get(n).from()).map(day -> once(n, day)));
    }

    private Misreading once(int n, LocalDate day) {
        var phase = charge.phases().get(n);
        return Misreading.told(
                DiscrepancyType.TIMING,
                charge.lineId() + " billing date",
                phase.from(),
                day,
                with(Altered.at(charge.phases(), n, Altered.dates(phase, day, day.plusDays(1)))));
    }

    private PricingConfig with(List<ChargePhase> phases) {
        return config(charge.withPhases(phases));
    }

    private PricingConfig config(Charge other) {
        return Altered.charge(config, charge, other);
    }
}
