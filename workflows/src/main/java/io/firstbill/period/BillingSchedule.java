package io.firstbill.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The billing periods of a term. Boundaries are always counted from the original anchor, never from the boundary
 * before, so that a 31st comes back after February: monthly from 31 Jan is 28 Feb, 31 Mar, 30 Apr. The first period may
 * be a stub (calendar alignment), the last one ends exactly at the end of the term.
 *
 * @param term what the periods fill without gap or overlap
 * @param frequency length of a full period
 * @param alignment where periods begin
 */
public record BillingSchedule(Term term, Frequency frequency, Alignment alignment) {

    /**
     * One period of the term and the full cycle it lies in; the two differ for stubs only.
     *
     * @param service the days billed
     * @param cycle the full period, which proration takes as the whole
     */
    public record Slot(BillingPeriod service, BillingPeriod cycle) {}

    /** The periods in order, stubs cut to the term. */
    public List<BillingPeriod> periods() {
        return slots().stream().map(Slot::service).toList();
    }

    /** The periods in order, each with its full cycle. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int n = 0; boundary(n).isBefore(term.end()); n++) {
            BillingPeriod cycle = new BillingPeriod(boundary(n), boundary(n + 1));
            slots.add(new Slot(cycle.within(term.start(), term.end()), cycle));
        }
        return List.copyOf(slots);
    }

    /** The day from which boundaries are counted: the term's start, or the calendar boundary on or before it. */
    public LocalDate anchor() {
        return switch (alignment) {
            case ANNIVERSARY -> term.start();
            case CALENDAR -> calendarStart(term.start());
        };
    }

    private LocalDate calendarStart(LocalDate day) {
        int monthsIntoCycle = (day.getMonthValue() - 1) % frequency.months();
        return day.withDayOfMonth(1).minusMonths(monthsIntoCycle);
    }

    private LocalDate boundary(int n) {
        return anchor().plusMonths((long) n * frequency.months());
    }
}
