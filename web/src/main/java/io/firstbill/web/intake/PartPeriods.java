package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.SELECT;

import io.firstbill.ruleset.Choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What few order forms say: how part periods, month ends and cents are treated. Every choice that can be billed is
 * asked, with what holds unless stated as its first answer.
 */
final class PartPeriods {
    private static final Map<Choice, String> LABELS =
            Map.of(
                    Choice.LEADING_STUB, "A first part period costs",
                    Choice.TRAILING_STUB, "A last part period costs",
                    Choice.PRORATION_UNIT, "Part periods are counted in",
                    Choice.PRORATION_DENOMINATOR, "As a share of",
                    Choice.ANCHOR_RULE, "Periods that begin on a month's last days",
                    Choice.LINE_ROUNDING, "Invoice lines are rounded");
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
                    Map.entry("HALF_UP", "Half away from zero"),
                    Map.entry("HALF_EVEN", "Half to the even neighbour"),
                    Map.entry("DOWN", "Cut off"),
                    Map.entry("UP", "Always away from zero"));

    private PartPeriods() {}

    /** Name of the question that asks for a choice. */
    static String name(Choice choice) {
        return "choices." + choice.label();
    }

    /** Every choice that can be billed. */
    static List<Choice> choices() {
        return Arrays.stream(Choice.values()).filter(Choice::available).toList();
    }

    static List<Question> questions() {
        return choices().stream().map(PartPeriods::question).toList();
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
