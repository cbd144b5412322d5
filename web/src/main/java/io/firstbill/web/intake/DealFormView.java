package io.firstbill.web.intake;

import io.firstbill.rating.ExpectedInvoice;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The form of a new deal.
 *
 * @param draft key under which it is saved for its author
 * @param savedAt when it was saved, or null while it never was
 * @param done what the last act did, in words, or null
 * @param focus the field that takes the focus, empty for none
 * @param checked whether the answers were judged; until then nothing is called wrong
 * @param first the first invoice by these terms, or null while they cannot be rated
 * @param total everything the contract charges over its term, or null while it cannot be rated
 * @param document the contract document the answers make
 */
public record DealFormView(
        FormPurpose purpose,
        String draft,
        @Nullable Instant savedAt,
        @Nullable String done,
        String focus,
        boolean checked,
        Answers answers,
        Questionnaire asked,
        Remarks remarks,
        @Nullable ExpectedInvoice first,
        @Nullable Money total,
        String document) {

    /** Title of the page; it says so when something is wrong. */
    public String title() {
        return remarks.blockers().isEmpty() ? purpose.title() : "Error: " + purpose.title();
    }

    /** True when nothing stops the deal. */
    public boolean ready() {
        return checked && remarks.blockers().isEmpty();
    }

    /** What is proposed while one types. */
    public Known known() {
        return Known.LISTS;
    }

    /** True when something in a table was answered or is wrong, so that it stands open. */
    public boolean open(Grid table) {
        return table.questions().anyMatch(this::touched);
    }

    /** True when one of these questions was answered or is wrong. */
    public boolean anyOf(List<Question> questions) {
        return questions.stream().anyMatch(this::touched);
    }

    private boolean touched(Question question) {
        return remarks.wrong(question.name()) || !answers.text(question.name()).isEmpty();
    }

    /** Name of the signed contract that came with the form, empty for none. */
    public String signed() {
        return answers.text("signed.name");
    }
}
