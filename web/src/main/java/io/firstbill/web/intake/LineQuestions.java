package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.DAY;
import static io.firstbill.web.intake.Question.Control.LONG_TEXT;
import static io.firstbill.web.intake.Question.Control.SELECT;
import static io.firstbill.web.intake.Question.Control.TEXT;

import io.firstbill.web.shell.Choice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked for each product on the order form. A line has one price, or with a ramp a price in each of its steps.
 *
 * @param name of the row, for example {@code lines.0}
 * @param title what pages call it, for example {@code Line 1}
 * @param id of the line within the contract, for example {@code L1}
 * @param about what it is and when it is billed
 * @param ramp whether quantity or price change
 * @param steps at least one
 */
public record LineQuestions(
        String name, String title, String id, List<Question> about, Question ramp, List<RowQuestions> steps) {

    private static final Choice[] MODELS = {
        new Choice("FLAT", "One price"),
        new Choice("PER_UNIT", "A price per unit"),
        new Choice("GRADUATED", "Tiers: each unit at its tier's price"),
        new Choice("VOLUME", "Volume: all units at the tier reached"),
        new Choice("PACKAGE", "Packages of units"),
        new Choice("STAIRSTEP", "Stairstep: one price for each range"),
        new Choice("TIERED_PACKAGE", "Packages at tiered prices"),
        new Choice("PERCENTAGE", "A share of each payment"),
        new Choice("GRADUATED_PERCENTAGE", "Graduated share of the money moved"),
        new Choice("COST_PLUS", "Cost times a factor"),
        new Choice("CAPACITY", "Capacity: the step that holds every peak"),
        new Choice("MATRIX", "A price for each combination")
    };

    public LineQuestions {
        about = List.copyOf(about);
        steps = List.copyOf(steps);
    }

    static List<LineQuestions> of(Answers answers) {
        return IntStream.range(0, answers.count("lines")).mapToObj(n -> line(answers, n)).toList();
    }

    private static LineQuestions line(Answers answers, int n) {
        String name = "lines." + n;
        String title = "Line " + (n + 1);
        return new LineQuestions(
                name,
                title,
                answers.text(name + ".id"),
                product().map(question -> question.in(name, title)).toList(),
                Questions.yesNo("ramp", "Do price or quantity change on agreed days?").when("repeats").in(name, title),
                StepQuestions.of(answers, n));
    }

    private static Stream<Question> product() {
        return Stream.of(
                Question.of(LONG_TEXT, "description", "Description", "As invoices print it"),
                Question.of(TEXT, "product", "Product code", "Of the price book"),
                Question.of(
                        SELECT,
                        "kind",
                        "Charged",
                        "",
                        new Choice("RECURRING", "Every billing period"),
                        new Choice("ONE_TIME", "Once"),
                        new Choice("USAGE", "For what was used")),
                Question.of(SELECT, "model", "Price", "", MODELS),
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

    /** Its questions in their order. */
    Stream<Question> questions() {
        return Stream.of(about.stream(), Stream.of(ramp), steps.stream().flatMap(RowQuestions::questions))
                .flatMap(questions -> questions);
    }
}
