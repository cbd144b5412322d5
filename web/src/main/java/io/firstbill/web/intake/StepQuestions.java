package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.AMOUNT;
import static io.firstbill.web.intake.Question.Control.COUNT;
import static io.firstbill.web.intake.Question.Control.DAY;
import static io.firstbill.web.intake.Question.Control.SELECT;

import io.firstbill.web.shell.Choice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked for each stretch of a line with one quantity and one price; a line without ramp has one. */
final class StepQuestions {
    private StepQuestions() {}

    static List<RowQuestions> of(Answers answers, int line) {
        int steps = Math.max(1, answers.count("lines." + line + ".phases"));
        return IntStream.range(0, steps).mapToObj(step -> step(answers, line, step)).toList();
    }

    private static RowQuestions step(Answers answers, int line, int n) {
        String name = "lines." + line + ".phases." + n;
        String context = "Line " + (line + 1) + ", step " + (n + 1);
        return new RowQuestions(
                name,
                "Step " + (n + 1),
                context,
                n == 0,
                Stream.concat(price(), ModelQuestions.terms()).map(question -> question.in(name, context)).toList(),
                Stream.concat(
                                Stream.of(tiers(answers, name, context), stairs(answers, name, context)),
                                ModelQuestions.tables(answers, name, context))
                        .toList(),
                Sources.grid(context, Sources.step(line, n)));
    }

    private static Stream<Question> price() {
        return Stream.of(
                Question.of(DAY, "from", "From", "Empty: first day of the term").when("ramp"),
                Question.of(DAY, "lastDay", "Last day", "Empty: last day of the term").when("ramp"),
                Question.of(COUNT, "quantity", "Quantity", "Of a billing period").when("counted"),
                Question.of(AMOUNT, "amount", "Net price", "Of a full period").when("flat"),
                Question.of(AMOUNT, "unitPrice", "Net price of a unit", "Of a full period").when("unit"),
                Question.of(COUNT, "packageSize", "Units of a package", "").when("package"),
                Question.of(AMOUNT, "packagePrice", "Net price of a package", "Of a full period").when("package"),
                Question.of(COUNT, "freeUnits", "Free units", "Optional").when("package"),
                Question.of(
                                SELECT,
                                "partialPackage",
                                "A started package",
                                "",
                                new Choice("", "Counts as a whole one"),
                                new Choice("FREE", "Costs nothing"))
                        .when("package"),
                Question.of(AMOUNT, "listPrice", "List price", "Before any discount").when("discounted"),
                Question.of(AMOUNT, "discountPercent", "Discount, percent", "Of this line alone").when("discounted"));
    }

    private static Grid tiers(Answers answers, String step, String context) {
        return Grid.growing(
                answers,
                step + ".tiers",
                "tier",
                context,
                "tiers",
                Question.of(COUNT, "upTo", "Up to", "Empty in the last"),
                Question.of(AMOUNT, "unitPrice", "Price of a unit", ""),
                Question.of(AMOUNT, "flatFee", "Fee", "Optional"));
    }

    private static Grid stairs(Answers answers, String step, String context) {
        return Grid.growing(
                answers,
                step + ".steps",
                "range",
                context,
                "stairs",
                Question.of(COUNT, "upTo", "Up to", "Empty in the last"),
                Question.of(AMOUNT, "price", "Price of the whole quantity", ""));
    }
}
