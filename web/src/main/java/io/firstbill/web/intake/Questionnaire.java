package io.firstbill.web.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Everything the form asks, for the rows it has now.
 *
 * @param sections what is asked once
 * @param lines what is asked for each product
 * @param rebate whether the order has discounts beside its lines
 * @param discounts what is asked for each of them
 * @param rareTerms what few order forms say
 * @param crmAmount the total to compare with
 */
public record Questionnaire(
        List<Section> sections,
        List<LineQuestions> lines,
        Question rebate,
        List<RowQuestions> discounts,
        List<Question> rareTerms,
        Question crmAmount) {

    static Questionnaire of(Answers answers) {
        return new Questionnaire(
                Questions.sections(),
                LineQuestions.of(answers),
                Questions.yesNo("rebate", "Is there a discount on the whole order, beside the lines?"),
                Discounts.of(answers),
                RareTerms.questions(),
                Discounts.CRM_AMOUNT);
    }

    /** Every question. */
    Stream<Question> questions() {
        return Stream.of(
                        sections.stream().flatMap(Section::questions),
                        lines.stream().flatMap(LineQuestions::questions),
                        Stream.of(rebate),
                        discounts.stream().flatMap(RowQuestions::questions),
                        rareTerms.stream(),
                        Stream.of(crmAmount))
                .flatMap(questions -> questions);
    }

    /** What the form calls a row, for example {@code Line 1, step 2}; empty for what is none. */
    String context(String name) {
        return Stream.concat(
                        lines.stream().filter(line -> line.name().equals(name)).map(LineQuestions::title),
                        Stream.concat(lines.stream().flatMap(line -> line.steps().stream()), discounts.stream())
                                .filter(row -> row.name().equals(name))
                                .map(RowQuestions::context))
                .findFirst()
                .orElse("");
    }

    /** The words in the middle of a sentence. */
    static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
