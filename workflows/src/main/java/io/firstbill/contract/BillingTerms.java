package io.firstbill.contract;

import io.firstbill.period.Alignment;
import io.firstbill.period.Anchoring;
import io.firstbill.period.Frequency;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How the contract is billed unless a line says otherwise.
 *
 * @param frequency length of a billing period
 * @param alignment where billing periods begin
 * @param day day of the month for a fixed billing day, 1 to 31; otherwise null
 * @param secondDay for half months the other day of the month; otherwise, and for half a month later, null
 * @param anchor the day periods are counted from when one is stated; otherwise null
 */
public record BillingTerms(
        Frequency frequency,
        Alignment alignment,
        @Nullable Integer day,
        @Nullable Integer secondDay,
        @Nullable LocalDate anchor) {
    /** Terms whose alignment needs no day. */
    public BillingTerms(Frequency frequency, Alignment alignment) {
        this(frequency, alignment, null, null, null);
    }

    /** Terms with one day of the month, or one to count from. */
    public BillingTerms(Frequency frequency, Alignment alignment, @Nullable Integer day, @Nullable LocalDate anchor) {
        this(frequency, alignment, day, null, anchor);
    }

    /** The same terms with periods that begin elsewhere. */
    public BillingTerms by(Alignment other) {
        return new BillingTerms(frequency, other, day, secondDay, anchor);
    }

    /** From which day its periods are counted, and how, under these choices. */
    public Anchoring anchoring(Choices choices) {
        return new Anchoring(
                alignment,
                day,
                secondDay,
                alignment == Alignment.ANCHOR_DATE ? anchor : null,
                choices.is(Choice.ANCHOR_RULE, "LAST_DAY_OF_MONTH"),
                choices.is(Choice.FIXED_DAY_RULE, "IN_START_MONTH"));
    }
}
