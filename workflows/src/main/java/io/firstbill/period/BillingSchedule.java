package io.firstbill.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The billing periods of a term. Boundaries are always counted from the original anchor, never from the boundary
 * before, so that a 31st comes back after February: monthly from 31 Jan is 28 Feb, 31 Mar, 30 Apr. The first period may
 * be a stub, the last one ends exactly at the end of the term.
 *
 * @param term what the periods fill without gap or overlap
 * @param frequency length of a full period
 * @param anchoring where periods begin
 * @param longLeading a first part period is billed together with the full one after it
 * @param longTrailing a last part period is billed together with the full one before it
 */
public record BillingSchedule(
        Term term, Frequency frequency, Anchoring anchoring, boolean longLeading, boolean longTrailing) {

    /**
     * One period of the term and the full cycle it lies in; the two differ for stubs only.
     *
     * @param service the days billed
     * @param cycle the full period, which proration takes as the whole
     */
    public record Slot(BillingPeriod service, BillingPeriod cycle) {
        /** True when it is shorter or longer than a full period. */
        public boolean stub() {
            return !service.equals(cycle);
        }
    }

    /** Periods of one alignment, stubs short. */
    public BillingSchedule(Term term, Frequency frequency, Alignment alignment) {
        this(term, frequency, Anchoring.of(alignment), false, false);
    }

    /** The periods in order, stubs cut to the term. */
    public List<BillingPeriod> periods() {
        return slots().stream().map(Slot::service).toList();
    }

    /** The periods in order, each with its full cycle. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (BillingPeriod cycle : cycles(new BillingPeriod(term.start(), term.end()))) {
            slots.add(new Slot(cycle.within(term.start(), term.end()), cycle));
        }
        boolean leading = longLeading && besideFull(slots);
        boolean trailing = longTrailing && besideFull(slots.reversed());
        if (leading) {
            slots.set(1, joined(slots.getFirst(), slots.get(1)));
            slots.removeFirst();
        }
        if (trailing) {
            Slot last = slots.removeLast();
            slots.set(slots.size() - 1, joined(slots.getLast(), last));
        }
        return List.copyOf(slots);
    }

    /** A part period is billed together with a full one, never with another part. */
    private static boolean besideFull(List<Slot> slots) {
        return slots.size() > 1 && slots.getFirst().stub() && !slots.get(1).stub();
    }

    private static Slot joined(Slot one, Slot next) {
        return new Slot(
                new BillingPeriod(one.service().start(), next.service().end()),
                new BillingPeriod(one.cycle().start(), next.cycle().end()));
    }

    /** The full cycles that hold at least one day of the stretch, in order; they may reach beyond the term. */
    public List<BillingPeriod> cycles(BillingPeriod stretch) {
        List<BillingPeriod> cycles = new ArrayList<>();
        for (int n = cycleOf(stretch.start()); boundary(n).isBefore(stretch.end()); n++) {
            cycles.add(new BillingPeriod(boundary(n), boundary(n + 1)));
        }
        return List.copyOf(cycles);
    }

    private int cycleOf(LocalDate day) {
        LocalDate origin = anchor();
        int n =
                frequency.months() > 0
                        ? Math.floorDiv(2 * (int) ChronoUnit.MONTHS.between(origin, day), frequency.halfMonths())
                        : (int) Math.floorDiv(ChronoUnit.DAYS.between(origin, day), frequency.days());
        while (boundary(n).isAfter(day)) {
            n--;
        }
        while (!boundary(n + 1).isAfter(day)) {
            n++;
        }
        return n;
    }

    /** The day from which boundaries are counted: the term's start, or the calendar boundary on or before it. */
    public LocalDate anchor() {
        return anchoring.origin(term.start(), frequency);
    }

    private LocalDate boundary(int n) {
        return anchoring.boundary(anchor(), frequency, n);
    }
}
