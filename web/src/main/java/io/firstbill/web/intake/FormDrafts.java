package io.firstbill.web.intake;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.DraftRow;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forms that people have begun: saved for their author alone, until submitted or discarded; sign-out leaves them. */
@Singleton
final class FormDrafts {
    private final Drafts drafts;
    private final String zone;

    FormDrafts(Drafts drafts, @Property(name = "firstbill.time-zone", defaultValue = "UTC") String zone) {
        this.drafts = drafts;
        this.zone = zone;
    }

    /** A form under way; {@code savedAt} is null while it never was saved. */
    record Open(String key, Answers answers, @Nullable Instant savedAt, FormPurpose purpose) {
        /** A form for a new deal. */
        static Open starting(String key, Answers answers, @Nullable Instant savedAt) {
            return new Open(key, answers, savedAt, FormPurpose.NEW_DEAL);
        }

        /** A form that corrects a deal's terms; it is not saved. */
        static Open correcting(String deal, Answers answers) {
            return new Open("", answers, null, FormPurpose.correction(deal));
        }

        Open with(Answers next) {
            return new Open(key, next, savedAt, purpose);
        }
    }

    /** A saved form in a list. */
    public record Saved(String key, String title, Instant at) {}

    /** A new form with one empty line and the usual choices. */
    Open blank() {
        Map<String, String> usual =
                Map.of(
                        "invoiced", "customer",
                        "received", "customer",
                        "delivered", "no",
                        "po", "no",
                        "free", "no",
                        "rebate", "no",
                        "netDays", "30",
                        "billing.frequency", "MONTHLY",
                        "billing.alignment", "ANNIVERSARY",
                        "timeZone", zone);
        return Open.starting(UUID.randomUUID().toString().substring(0, 8), Rows.add(new Answers(usual), "lines"), null);
    }

    /**
     * The saved form.
     *
     * @throws FirstbillException NOT_FOUND when this person has none under the key
     */
    Open open(String author, String key) {
        DraftRow row =
                drafts.find(Drafts.CONTRACT, author, key)
                        .orElseThrow(() ->
                                new FirstbillException(
                                        FailureCode.NOT_FOUND,
                                        "You have no draft " + key + ". It was started or discarded."));
        return Open.starting(key, row.content().as(Answers.class), row.savedAt());
    }

    /** When the form was saved, or null. */
    @Nullable Instant savedAt(String author, String key) {
        return drafts.find(Drafts.CONTRACT, author, key).map(DraftRow::savedAt).orElse(null);
    }

    void save(String author, Open draft) {
        drafts.save(Drafts.CONTRACT, author, draft.key(), Jsonb.of(draft.answers()));
    }

    void discard(String author, String key) {
        drafts.discard(Drafts.CONTRACT, author, key);
    }

    /** The person's drafts, the latest first. */
    List<Saved> of(String author) {
        return drafts.of(author).stream()
                .filter(row -> row.kind().equals(Drafts.CONTRACT))
                .map(row -> new Saved(row.key(), title(row.content().as(Answers.class)), row.savedAt()))
                .toList();
    }

    private static String title(Answers answers) {
        String customer = answers.text("customer.name");
        String form = answers.text("orderForm.number");
        return (customer.isEmpty() ? "No customer yet" : customer) + (form.isEmpty() ? "" : ", " + form);
    }
}
