package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.AMOUNT;
import static io.firstbill.web.intake.Question.Control.COUNT;
import static io.firstbill.web.intake.Question.Control.DAY;
import static io.firstbill.web.intake.Question.Control.SELECT;
import static io.firstbill.web.intake.Question.Control.TEXT;

import io.firstbill.web.shell.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked for each product on the order form. A line has one price, or with a ramp a price in each of its steps;
 * tiers only where each unit costs what its tier says.
 *
 * @param name of the row, for example {@code lines.0}
 * @param title what pages call it, for example {@code Line 1}
 * @param id of the line within the contract, for example {@code L1}
 * @param about what it is and when it is billed
 * @param ramp whether quantity or price change
 * @param steps at least one
 * @param source where it stands in the signed document
 */
public record LineQuestions(
        String name,
        String title,
        String id,
        List<Question> about,
        Question ramp,
        List<Step> steps,
        List<Question> source) {

    /**
     * A stretch with one quantity and one price.
     *
     * @param first whether it is the first, which also stands for a line without ramp
     * @param tiers three questions a row: bound, price, fee
     */
    public record Step(String name, String title, boolean first, List<Question> asks, List<List<Question>> tiers) {}

    static List<LineQuestions> of(Answers answers) {
        return IntStream.range(0, answers.count("lines")).mapToObj(n -> line(answers, n)).toList();
    }

    private static LineQuestions line(Answers answers, int n) {
        String name = "lines." + n;
        String title = "Line " + (n + 1);
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < Math.max(1, answers.count(name + ".phases")); step++) {
            steps.add(step(answers, name + ".phases." + step, title, step));
        }
        return new LineQuestions(
                name,
                title,
                answers.text(name + ".id"),
                product().map(question -> question.in(name, title)).toList(),
                Questions.yesNo("ramp", "Do price or quantity change on agreed days?").when("repeats").in(name, title),
                steps,
                Stream.of(
                                Question.of(COUNT, "page", "Its price stands on page", "Optional"),
                                Question.of(TEXT, "quote", "Words there", "Optional; as printed"))
                        .map(question -> question.in(name, title))
                        .toList());
    }

    private static Stream<Question> product() {
        return Stream.of(
                Question.of(TEXT, "description", "Description", "As invoices print it"),
                Question.of(TEXT, "product", "Product code", "Of the price book"),
                Question.of(
                        SELECT,
                        "kind",
                        "Charged",
                        "",
                        new Choice("RECURRING", "Every billing period"),
                        new Choice("ONE_TIME", "Once"),
                        new Choice("USAGE", "For what was used")),
                Question.of(
                        SELECT,
                        "model",
                        "Price",
                        "",
                        new Choice("FLAT", "One price"),
                        new Choice("PER_UNIT", "A price per unit"),
                        new Choice("GRADUATED", "Tiers: each unit at its tier's price")),
                Question.of(
                                SELECT,
                                "timing",
                                "Invoiced",
                                "",
                                new Choice("IN_ADVANCE", "In advance"),
                                new Choice("IN_ARREARS", "In arrears"))
                        .when("recurring"),
                Question.of(SELECT, "frequency", "Billed", "", frequencies()).when("repeats"),
                Question.of(TEXT, "metric", "What is counted", "Such as api_call").when("usage"),
                Question.of(DAY, "day", "Billed on", "Left empty: the first day of the term").when("once"),
                Questions.yesNo("discounted", "Discount from a list price?").when("priced"));
    }

    private static Choice[] frequencies() {
        return Stream.concat(Stream.of(new Choice("", "As the contract")), Stream.of(Questions.frequencies()))
                .toArray(Choice[]::new);
    }

    private static Step step(Answers answers, String name, String line, int n) {
        String context = line + ", step " + (n + 1);
        return new Step(
                name,
                "Step " + (n + 1),
                n == 0,
                Stream.of(
                                Question.of(DAY, "from", "From", "").when("ramp"),
                                Question.of(DAY, "lastDay", "Last day", "").when("ramp"),
                                Question.of(COUNT, "quantity", "Quantity", "Of a billing period").when("counted"),
                                Question.of(AMOUNT, "amount", "Net price", "Of a full period").when("flat"),
                                Question.of(AMOUNT, "unitPrice", "Net price of a unit", "").when("unit"),
                                Question.of(AMOUNT, "listPrice", "List price", "Before any discount")
                                        .when("discounted"),
                                Question.of(AMOUNT, "discountPercent", "Discount, percent", "").when("discounted"))
                        .map(question -> question.in(name, context))
                        .toList(),
                IntStream.range(0, Math.max(1, answers.count(name + ".tiers")))
                        .mapToObj(tier -> tier(name + ".tiers." + tier, context + ", tier " + (tier + 1)))
                        .toList());
    }

    private static List<Question> tier(String name, String context) {
        return Stream.of(
                        Question.of(COUNT, "upTo", "Up to", ""),
                        Question.of(AMOUNT, "unitPrice", "Price of a unit", ""),
                        Question.of(AMOUNT, "flatFee", "Fee", ""))
                .map(question -> question.in(name, context))
                .toList();
    }
}
