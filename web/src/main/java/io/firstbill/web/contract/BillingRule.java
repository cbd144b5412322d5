package io.firstbill.web.contract;

import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;
import io.firstbill.ruleset.Ruleset;
import io.firstbill.ruleset.Rulesets;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One rule of billing where systems differ.
 *
 * @param pointer of the choice in the contract document
 * @param name of the choice, for example {@code Tier bounds}
 * @param words what holds
 * @param from who says so: the contract, a named ruleset, or the house
 * @param why why the ruleset says so; empty for a rule of the house or of the contract
 * @param first true for the rules shown before the others: those of time and rounding, and all that are not of the
 *     house
 */
public record BillingRule(String pointer, String name, String words, String from, String why, boolean first) {
    private static final String HOUSE = "house rule";
    private static final Set<Choice> TIME_AND_ROUNDING =
            EnumSet.of(
                    Choice.ANCHOR_RULE,
                    Choice.PRORATION_UNIT,
                    Choice.PRORATION_DENOMINATOR,
                    Choice.PERIOD_END,
                    Choice.LINE_ROUNDING);

    /** Every choice there is, with what holds for it. */
    public static List<BillingRule> of(Choices choices) {
        return Stream.of(Choice.values())
                .map(choice -> {
                    Optional<Ruleset.Rule> inherited = inherited(choice, choices);
                    String from = from(choice, choices, inherited.map(Ruleset.Rule::value).orElse(null));
                    return new BillingRule(
                            "/choices/" + choice.label(),
                            choice.words(),
                            choice.describe(choices.of(choice)),
                            from,
                            from.startsWith("of ") ? inherited.map(Ruleset.Rule::why).orElse("") : "",
                            !from.equals(HOUSE) || TIME_AND_ROUNDING.contains(choice));
                })
                .toList();
    }

    private static Optional<Ruleset.Rule> inherited(Choice choice, Choices choices) {
        @Nullable String ruleset = choices.ruleset();
        return Optional.ofNullable(ruleset).flatMap(Rulesets::of).flatMap(set -> set.rule(choice));
    }

    private static String from(Choice choice, Choices choices, @Nullable String inherited) {
        String holds = choices.of(choice);
        if (inherited != null) {
            return (inherited.equals(holds) ? "of " : "stated, against ") + choices.ruleset();
        }
        return holds.equals(choice.standard()) ? HOUSE : "stated";
    }
}
