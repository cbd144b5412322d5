package io.firstbill.contract;

import io.firstbill.period.Alignment;
import io.firstbill.period.Anchoring;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The billing periods of one line: those of the contract cut to the days of the line, or its own. A line that joins on
 * 15 August a contract billed yearly from 1 March has a first period from 15 August to the end of February.
 *
 * @param term of the contract
 * @param billing of the contract
 * @param choices of the contract
 * @param own where the line is billed otherwise, or null
 * @param days of the line within the term
 * @param moved the day a free period at its start moves its billing dates to, or null
 */
public record LineSchedule(
        Term term,
        BillingTerms billing,
        Choices choices,
        @Nullable LineBilling own,
        Term days,
        @Nullable LocalDate moved) {

    /** The schedule of a line with these days; those outside the term do not count. */
    public static LineSchedule of(
            Term term,
            BillingTerms billing,
            Choices choices,
            @Nullable LineBilling own,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate moved) {
        LocalDate first = from.isAfter(term.start()) ? from : term.start();
        LocalDate after = to.isBefore(term.end()) ? to : term.end();
        Term days = first.isBefore(after) ? new Term(first, after) : term;
        return new LineSchedule(term, billing, choices, own, days, moved);
    }

    /** Its periods at this frequency. */
    public BillingSchedule at(Frequency frequency) {
        return new BillingSchedule(
                days,
                frequency,
                anchoring(frequency),
                choices.is(Choice.LEADING_STUB, "LONG_PRORATED"),
                choices.is(Choice.TRAILING_STUB, "LONG_PRORATED"));
    }

    /** Its periods at this frequency with the full cycles they lie in: one, where all its days are billed at once. */
    public List<BillingSchedule.Slot> slots(Frequency frequency) {
        BillingSchedule schedule = at(frequency);
        if (own == null || !own.wholeAtOnce()) {
            return schedule.slots();
        }
        BillingPeriod all = new BillingPeriod(days.start(), days.end());
        List<BillingPeriod> cycles = schedule.cycles(all);
        return List.of(
                new BillingSchedule.Slot(all, new BillingPeriod(cycles.getFirst().start(), cycles.getLast().end())));
    }

    /** True when a free period at its start can move its billing dates: they are counted from that start. */
    public boolean moves() {
        Alignment alignment = own == null ? null : own.alignment();
        return Objects.requireNonNullElse(alignment, billing.alignment()) == Alignment.ANNIVERSARY;
    }

    private Anchoring anchoring(Frequency frequency) {
        Alignment alignment = own == null ? null : own.alignment();
        if (moved != null && moves()) {
            return new BillingTerms(frequency, Alignment.ANCHOR_DATE, null, moved).anchoring(choices);
        }
        if (own == null || alignment == null) {
            return billing.anchoring(choices).countedFrom(term.start(), frequency);
        }
        return new BillingTerms(frequency, alignment, own.day(), own.secondDay(), own.anchor())
                .anchoring(choices)
                .countedFrom(days.start(), frequency);
    }
}
