package io.firstbill.rating;

import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Proration;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

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
 * A recurring charge in one billing period. It is billed by what was agreed on until then. What an amendment changes
 * afterwards is credited as it was billed and charged anew, on the day of the change or of the agreement, whichever is
 * later: 600.00 a month raised to 900.00 with 12 of 30 days left are -240.00 and 360.00.
 *
 * @param slot the period and the full cycle it lies in
 */
record RecurringPeriod(PricingConfig config, Charge charge, BillingSchedule schedule, BillingSchedule.Slot slot) {

    /** Its lines with their billing dates. */
    Stream<Due> lines() {
        LocalDate billed = charge.timing() == Timing.IN_ADVANCE ? slot.service().start() : slot.service().end();
        List<Integer> known = phases(agreed -> agreed == null || !agreed.isAfter(billed));
        List<Due> lines = new ArrayList<>();
        lines(known, slot.service()).forEach(line -> lines.add(new Due(billed, line)));
        for (int n : phases(agreed -> agreed != null && agreed.isAfter(billed))) {
            BillingPeriod changed = slot.service().within(phase(n).from(), slot.service().end());
            if (!changed.empty()) {
                List<Integer> next = Stream.concat(known.stream(), Stream.of(n)).sorted().toList();
                LocalDate date = changeDate(n);
                lines(known, changed).forEach(line -> lines.add(new Due(date, line.credited())));
                lines(next, changed).forEach(line -> lines.add(new Due(date, line)));
                known = next;
            }
        }
        return lines.stream();
    }

    /** Numbers of phases, in the order in which they were agreed on. */
    private List<Integer> phases(Predicate<@Nullable LocalDate> agreed) {
        return IntStream.rangeClosed(1, charge.phases().size())
                .filter(n -> agreed.test(phase(n).agreedOn()))
                .boxed()
                .sorted(Comparator.comparing(n -> Optional.ofNullable(phase(n).agreedOn()).orElse(LocalDate.MIN)))
                .toList();
    }

    private LocalDate changeDate(int n) {
        LocalDate agreed = Objects.requireNonNull(phase(n).agreedOn());
        LocalDate changed = agreed.isAfter(phase(n).from()) ? agreed : phase(n).from();
        return config.rules().is(Choice.CHANGE_BILLED, "NEXT_INVOICE")
                ? schedule.slots().stream()
                        .map(other -> other.service().start())
                        .filter(start -> !start.isBefore(changed))
                        .findFirst()
                        .orElse(config.term().end())
                : changed;
    }

    /** The lines of a stretch by these phases: each holds until the next of them begins. */
    private Stream<ExpectedLine> lines(List<Integer> known, BillingPeriod stretch) {
        return IntStream.range(0, known.size())
                .boxed()
                .flatMap(i -> {
                    int n = known.get(i);
                    LocalDate to =
                            i + 1 < known.size() ? phase(known.get(i + 1)).from() : charge.phases().getLast().to();
                    return lines(n, stretch.within(phase(n).from(), to));
                });
    }

    private Stream<ExpectedLine> lines(int n, BillingPeriod service) {
        return Billable.parts(service, config.freePeriod()).stream()
                .flatMap(part ->
                        share(part)
                                .map(share -> LinePricing.line(config, charge, n, part, phase(n).quantity(), share))
                                .stream());
    }

    /** The share a part of a period costs; empty when the contract makes it free. */
    private Optional<Proration> share(BillingPeriod part) {
        if (slot.stub() && part.equals(slot.service())) {
            boolean leading = part.start().equals(config.term().start()) && !slot.cycle().start().equals(part.start());
            String stub = config.rules().of(leading ? Choice.LEADING_STUB : Choice.TRAILING_STUB);
            if (stub.equals("FREE")) {
                return Optional.empty();
            }
            if (stub.equals("FULL_PRICE")) {
                return Optional.of(Proration.FULL);
            }
        }
        return Optional.of(config.proration().share(part, schedule));
    }

    private ChargePhase phase(int n) {
        return charge.phases().get(n - 1);
    }
}
