package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.SELECT;

import io.firstbill.ruleset.Choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What few order forms say: how part periods, month ends, tiers and cents are treated. Each is asked with what holds
 * unless stated as its first answer.
 */
final class RareTerms {
    /**
     * What the form asks, in its order. Choices about what it does not take, such as commitments, are not among them.
     */
    private static final Map<Choice, String> LABELS = labels();

    private static Map<Choice, String> labels() {
        Map<Choice, String> labels = new LinkedHashMap<>();
        labels.put(Choice.LEADING_STUB, "A first part period costs");
        labels.put(Choice.TRAILING_STUB, "A last part period costs");
        labels.put(Choice.PRORATION_UNIT, "Part periods are counted in");
        labels.put(Choice.PRORATION_DENOMINATOR, "As a share of");
        labels.put(Choice.ANCHOR_RULE, "Periods from a month's last days");
        labels.put(Choice.LINE_ROUNDING, "Invoice lines are rounded");
        labels.put(Choice.TIER_BOUNDS, "The unit at a tier's bound");
        labels.put(Choice.ZERO_USAGE_TIER_FEE, "First tier's fee without use");
        labels.put(Choice.PARTIAL_BLOCK, "A started block");
        return labels;
    }

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("SHORT_PRORATED", "Its share, billed by itself"),
                    Map.entry("PRORATED", "Its share, billed by itself"),
                    Map.entry("LONG_PRORATED", "Its share, billed with the full period beside it"),
                    Map.entry("FULL_PRICE", "A whole period"),
                    Map.entry("FREE", "Nothing"),
                    Map.entry("DAY", "Days"),
                    Map.entry("SECOND", "Seconds"),
                    Map.entry("THIRTY_360", "Months of thirty days"),
                    Map.entry("NONE", "Nothing: a part costs the whole"),
                    Map.entry("ENCLOSING_CYCLE", "The billing period around it"),
                    Map.entry("CALENDAR_MONTH", "Each calendar month"),
                    Map.entry("MONTHS", "Whole months, then days"),
                    Map.entry("FIXED_30_DAYS", "30 days a month"),
                    Map.entry("FIXED_360_DAYS", "360 days a year"),
                    Map.entry("FIXED_365_DAYS", "365 days a year"),
                    Map.entry("ORIGINAL_DATE_CLAMPED", "Keep their day where a month has it"),
                    Map.entry("LAST_DAY_OF_MONTH", "Always begin on the last day"),
                    Map.entry("UPPER_INCLUSIVE", "Is in the lower tier"),
                    Map.entry("LOWER_INCLUSIVE", "Is in the next tier"),
                    Map.entry("NEXT_FIRST_UNIT", "Bounds name the first unit of the next tier"),
                    Map.entry("NOT_CHARGED", "Not charged"),
                    Map.entry("CHARGED", "Charged"),
                    Map.entry("CEIL", "Counts whole"),
                    Map.entry("FLOOR", "Does not count"),
                    Map.entry("HALF_UP", "Half away from zero"),
                    Map.entry("HALF_EVEN", "Half to the even neighbour"),
                    Map.entry("DOWN", "Cut off"),
                    Map.entry("UP", "Always away from zero"));

    private RareTerms() {}

    /** Name of the question that asks for a choice. */
    static String name(Choice choice) {
        return "choices." + choice.label();
    }

    /** Every choice that is asked for. */
    static List<Choice> choices() {
        return List.copyOf(LABELS.keySet());
    }

    static List<Question> questions() {
        return choices().stream().map(RareTerms::question).toList();
    }

    private static Question question(Choice choice) {
        List<io.firstbill.web.shell.Choice> options = new ArrayList<>();
        for (String value : choice.options()) {
            boolean usual = value.equals(choice.standard());
            options.add(
                    new io.firstbill.web.shell.Choice(
                            usual ? "" : value, WORDS.getOrDefault(value, value) + (usual ? " (usual)" : "")));
        }
        return Question.of(
                SELECT,
                name(choice),
                LABELS.getOrDefault(choice, choice.label()),
                "",
                options.toArray(new io.firstbill.web.shell.Choice[0]));
    }

    /** Writes the choices that were stated. */
    static void write(Part contract) {
        List<Choice> stated =
                choices().stream().filter(choice -> !contract.answers().text(name(choice)).isEmpty()).toList();
        if (!stated.isEmpty()) {
            Part choices = contract.part("choices", name(stated.getFirst()));
            stated.forEach(choice -> choices.text(choice.label(), name(choice)));
        }
    }
}
