package io.firstbill.ruleset;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each value of each choice means, in the words of a contract; in the order of its values. */
final class ChoiceWords {
    private static final Map<Choice, List<String>> WORDS =
            Map.ofEntries(
                    entry(
                            Choice.TIER_BOUNDS,
                            List.of(
                                    "the unit at a tier's bound belongs to the lower tier: \"up to 100\" holds the"
                                            + " 100th",
                                    "a quantity that reaches the bound is in the next tier: \"less than 100\"",
                                    "the bound names the first unit of the next tier")),
                    entry(
                            Choice.ZERO_USAGE_TIER_FEE,
                            List.of(
                                    "the fee of the first tier is not charged when nothing was used",
                                    "the fee of the first tier is charged even when nothing was used")),
                    entry(
                            Choice.PARTIAL_BLOCK,
                            List.of("a started block counts as a whole one", "only full blocks count")),
                    entry(
                            Choice.ANCHOR_RULE,
                            List.of(
                                    "always counted from the original date, in short months to their last day",
                                    "always the last day of the month")),
                    entry(
                            Choice.PART_PERIOD_UNITS,
                            List.of(
                                    "included units and tier bounds are the same in a part of a period",
                                    "a part of a period has its share of included units and tier bounds",
                                    "a part of a period has its share of included units and tier bounds, rounded up",
                                    "a part of a period has its share of included units and tier bounds, rounded"
                                            + " down")),
                    entry(
                            Choice.PART_PERIOD_FEES,
                            List.of(
                                    "the fees of use are the same in a part of a period",
                                    "a part of a period costs its share of the fees of use",
                                    "a part of a period costs its share of all that its use costs")),
                    entry(
                            Choice.LEADING_STUB,
                            List.of(
                                    "a first part period is billed by itself, for its share",
                                    "a first part period is billed with the first whole one, for its share",
                                    "a first part period costs a whole one",
                                    "a first part period is free")),
                    entry(
                            Choice.TRAILING_STUB,
                            List.of(
                                    "a last part period is billed for its share",
                                    "a last part period is billed with the last whole one, for its share",
                                    "a last part period costs a whole one",
                                    "a last part period is free")),
                    entry(
                            Choice.PRORATION_UNIT,
                            List.of(
                                    "part periods are counted in days",
                                    "part periods are counted in seconds of the contract's time zone",
                                    "part periods are counted in days of months of 30",
                                    "part periods are not prorated")),
                    entry(
                            Choice.PRORATION_DENOMINATOR,
                            List.of(
                                    "the days of the whole period it lies in",
                                    "the days of each calendar month by itself",
                                    "whole months, and the days left of the month they begin",
                                    "a month of 30 days",
                                    "a year of 360 days",
                                    "a year of 365 days")),
                    entry(
                            Choice.PERIOD_END,
                            List.of(
                                    "the day on which a period ends is the first of the next one",
                                    "the day on which a period ends is counted too")),
                    entry(
                            Choice.PRORATION_FACTOR,
                            List.of(
                                    "the share stays an exact fraction",
                                    "the share is rounded to nine decimals",
                                    "the share is rounded to six decimals",
                                    "the share is rounded to four decimals",
                                    "the share is rounded to three decimals",
                                    "the share is rounded to two decimals")),
                    entry(
                            Choice.DAY_PRICE,
                            List.of(
                                    "the price of a day stays an exact fraction",
                                    "the price of a day is rounded to the decimals of the currency, then multiplied"
                                            + " with the days",
                                    "the price of a day is rounded to three decimals, then multiplied with the days",
                                    "the price of a day is rounded to four decimals, then multiplied with the days")),
                    entry(
                            Choice.FIXED_DAY_RULE,
                            List.of(
                                    "counted from the first such day on or after the start",
                                    "counted from that day of the month of the start")),
                    entry(
                            Choice.CHANGE_DAY,
                            List.of("the day of a change belongs to the new plan", "it belongs to the old plan")),
                    entry(
                            Choice.TERMINATION_DAY,
                            List.of(
                                    "the day on which a contract ends early is not billed",
                                    "the day on which a contract ends early is billed")),
                    entry(
                            Choice.MINIMUM_WINDOW,
                            List.of(
                                    "a minimum is compared in each billing period",
                                    "a minimum is compared over a year",
                                    "a minimum is compared over the whole term")),
                    entry(
                            Choice.MINIMUM_PRORATION,
                            List.of(
                                    "in a part window a minimum counts for its share",
                                    "in a part window a minimum counts whole")),
                    entry(
                            Choice.COMMITMENT_COUNTS,
                            List.of(
                                    "recurring fees and use count, after discounts",
                                    "use alone counts, after discounts",
                                    "every line counts, after discounts",
                                    "recurring fees and use count, before discounts")),
                    entry(
                            Choice.DISCOUNT_ORDER,
                            List.of(
                                    "percents are taken off before amounts",
                                    "amounts are taken off before percents",
                                    "discounts are taken off in the order stated")),
                    entry(
                            Choice.DISCOUNT_STACKING,
                            List.of(
                                    "a second percent is taken of what the first one left: 10 % and 20 % are 28 %",
                                    "percents of one base are added: 10 % and 20 % are 30 %")),
                    entry(
                            Choice.DISCOUNT_ALLOCATION,
                            List.of(
                                    "a discount is spread over the lines by their size, rests to the largest",
                                    "a discount is worked out line by line, each rounded")),
                    entry(
                            Choice.TAX_ROUNDING,
                            List.of(
                                    "tax is rounded on each line",
                                    "tax is rounded on the total of lines that bear the same taxes",
                                    "each tax is rounded once on an invoice",
                                    "all taxes of an invoice are rounded once, together")),
                    entry(
                            Choice.CREDITS,
                            List.of(
                                    "credits pay for lines and their tax",
                                    "credits are taken off before tax",
                                    "credits pay for lines, never for their tax")),
                    entry(
                            Choice.NEGATIVE_INVOICE,
                            List.of(
                                    "an invoice below zero is a credit for the next ones",
                                    "an invoice below zero is a credit note")),
                    entry(
                            Choice.LINE_ROUNDING,
                            List.of(
                                    "each line is rounded once, halves up",
                                    "each line is rounded once, halves to the even figure",
                                    "each line is rounded once, always down",
                                    "each line is rounded once, always up")),
                    entry(
                            Choice.INSTALMENT_REMAINDER,
                            List.of(
                                    "the last part takes what does not divide",
                                    "the first part takes what does not divide")),
                    entry(
                            Choice.CHANGE_LINES,
                            List.of(
                                    "what was billed is credited and charged anew, in two lines",
                                    "the difference is charged or credited in one line")),
                    entry(
                            Choice.CHANGE_BILLED,
                            List.of(
                                    "a change in a period already billed is settled on its day",
                                    "a change in a period already billed is settled with the next invoice")),
                    entry(
                            Choice.REVENUE_CONVENTION,
                            List.of(
                                    "revenue falls on months by their days",
                                    "revenue falls on whole months evenly, on part months by their days",
                                    "revenue falls on whole months, the first one whole",
                                    "revenue falls on whole months, half on the first and the last")),
                    entry(
                            Choice.CONTRACT_MODIFICATIONS,
                            List.of(
                                    "what an amendment leaves is spread over the days after it",
                                    "revenue is caught up when an amendment is agreed on",
                                    "what an amendment adds is earned by itself")),
                    entry(
                            Choice.ROUNDING_POINT,
                            List.of(
                                    "each printed line is rounded",
                                    "the invoice is rounded, not its lines",
                                    "each report priced by itself is rounded")),
                    entry(
                            Choice.PRICE_RAMPS,
                            List.of(
                                    "a price that rises over the term is earned evenly",
                                    "a price that rises over the term is earned as it is priced")),
                    entry(
                            Choice.UPLIFT_BASE,
                            List.of(
                                    "an increase is counted on the rounded price before it",
                                    "an increase is counted on the exact price before it")));

    private ChoiceWords() {}

    /** The words, or the name of the value in small letters while nobody has written any. */
    static String of(Choice choice, String value) {
        int at = choice.options().indexOf(value);
        List<String> words = WORDS.getOrDefault(choice, List.of());
        return at >= 0 && at < words.size() ? words.get(at) : value.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True when each value of the choice has words of its own. */
    static boolean complete(Choice choice) {
        return WORDS.getOrDefault(choice, List.of()).size() == choice.options().size();
    }
}
