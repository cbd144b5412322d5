package io.firstbill.web.intake;

import io.firstbill.failure.Finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong or noteworthy about the answers: said on top with a link, and again beside the question it is about.
 *
 * @param all in the order of the form
 */
public record Remarks(List<Remark> all) {

    /**
     * One thing.
     *
     * @param field question or row it is about, empty for the whole
     * @param context where that stands, for example {@code Line 2, step 1}; empty at the top
     */
    public record Remark(String field, String context, String message, boolean blocks) {
        /** The words away from the field. */
        public String summary() {
            return context.isEmpty() ? message : context + ": " + message;
        }
    }

    public Remarks {
        all = List.copyOf(all);
    }

    static Remarks none() {
        return new Remarks(List.of());
    }

    static Remarks of(DealForm form, List<Finding> findings, Questionnaire asked) {
        Map<String, Question> questions =
                asked.questions().collect(Collectors.toMap(Question::name, Function.identity()));
        List<String> order = asked.questions().map(Question::name).toList();
        return new Remarks(
                findings.stream()
                        .map(finding -> remark(form, finding, questions, asked))
                        .distinct()
                        .sorted(Comparator.comparingInt(remark -> place(order, remark.field())))
                        .toList());
    }

    /** Where a remark belongs as one reads the form: at its question, at the first of its row, or at the end. */
    private static int place(List<String> order, String field) {
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).equals(field) || order.get(at).startsWith(field + ".")) {
                return at;
            }
        }
        return order.size();
    }

    private static Remark remark(DealForm form, Finding finding, Map<String, Question> questions, Questionnaire asked) {
        String field = form.question(finding.path());
        Question question = questions.get(field);
        return question == null
                ? new Remark(field, asked.context(field), words(finding), finding.blocks())
                : new Remark(field, question.context(), words(finding, question), finding.blocks());
    }

    private static String words(Finding finding, Question question) {
        return switch (finding.code()) {
            case "document.missing" -> question.label() + " is missing.";
            case "document.value" ->
                    "%s must be %s.".formatted(question.label(), question.control().words())
                            + (question.hint().isEmpty() ? "" : " " + question.hint() + ".");
            default -> words(finding);
        };
    }

    private static String words(Finding finding) {
        return finding.remedy().isEmpty() ? finding.message() : finding.message() + " " + finding.remedy();
    }

    /** With one more, at its head. */
    Remarks and(Remark first) {
        return new Remarks(Stream.concat(Stream.of(first), all.stream()).toList());
    }

    /** What stops the deal. */
    public List<Remark> blockers() {
        return all.stream().filter(Remark::blocks).toList();
    }

    /** What is worth a look. */
    public List<Remark> warnings() {
        return all.stream().filter(remark -> !remark.blocks()).toList();
    }

    /** What stops the deal at this question or row. */
    public List<Remark> at(String field) {
        return blockers().stream().filter(remark -> remark.field().equals(field)).toList();
    }

    /** True when something about this question stops the deal. */
    public boolean wrong(String field) {
        return !at(field).isEmpty();
    }
}
