package io.firstbill.web.intake;

import java.util.List;
import java.util.stream.Stream;

/** Everything the form asks, for the rows it has now. */
public record Questionnaire(List<Questions.Section> sections, List<LineQuestions> lines) {

    static Questionnaire of(Answers answers) {
        return new Questionnaire(Questions.sections(), LineQuestions.of(answers));
    }

    /** Every question. */
    Stream<Question> questions() {
        return Stream.concat(
                sections.stream().flatMap(section -> section.rows().stream()).flatMap(List::stream),
                lines.stream().flatMap(Questionnaire::questions));
    }

    private static Stream<Question> questions(LineQuestions line) {
        return Stream.of(
                        line.about().stream(),
                        Stream.of(line.ramp()),
                        line.steps().stream().flatMap(step -> step.asks().stream()),
                        line.steps().stream().flatMap(step -> step.tiers().stream()).flatMap(List::stream),
                        line.source().stream())
                .flatMap(questions -> questions);
    }

    /** What pages call a row, or empty for what is none. */
    String context(String name) {
        return lines.stream()
                .flatMap(line ->
                        line.name().equals(name)
                                ? Stream.of(line.title())
                                : line.steps().stream()
                                        .filter(step -> step.name().equals(name))
                                        .map(step ->
                                                line.title() + ", " + step.title().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
