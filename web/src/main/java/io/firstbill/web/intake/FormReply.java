package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.Submission;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.Visitor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The form as it came back.
 *
 * @param draft the answers under the key of their draft
 * @param intent the button that sent it, for example {@code start} or {@code add:lines}
 * @param key so that sending it twice starts one deal
 * @param checked whether the answers were judged before
 */
record FormReply(FormDrafts.Open draft, String intent, String key, boolean checked) {
    private static final Set<String> STEERING = Set.of("csrf", "key", "intent", "draft", "checked");
    private static final Pattern DRAFT = Pattern.compile("[0-9a-f-]{1,40}");
    private static final Pattern LIST =
            Pattern.compile("discounts|lines(\\.\\d{1,3}\\.phases(\\.\\d{1,3}\\.(tiers|steps))?)?");
    private static final Pattern ROW = Pattern.compile("(" + LIST.pattern() + ")\\.\\d{1,3}");

    private static final Pattern LINE = Pattern.compile("lines\\.\\d{1,3}");

    /** The reply to the form of a new deal. */
    static FormReply of(Multipart sent, FormDrafts drafts, Visitor visitor) {
        String key = sent.form().text("draft");
        if (!DRAFT.matcher(key).matches()) {
            throw new FirstbillException(FailureCode.INVALID_REQUEST, "The form names no draft. Open it again.");
        }
        @Nullable Instant saved = drafts.savedAt(visitor.id(), key);
        return of(sent, answers -> FormDrafts.Open.starting(key, answers, saved));
    }

    /** The reply, once it is said what the answers belong to. */
    static FormReply of(Multipart sent, Function<Answers, FormDrafts.Open> open) {
        Map<String, String> fields = new TreeMap<>();
        sent.form().values().keySet().stream()
                .filter(name -> !STEERING.contains(name))
                .forEach(name -> fields.put(name, sent.form().text(name)));
        return new FormReply(
                open.apply(new Answers(fields)),
                sent.form().text("intent"),
                sent.form().text("key"),
                sent.form().text("checked").equals(Questions.YES));
    }

    /** With the signed contract, which the browser would not send a second time. */
    FormReply signed(Submission.Attachment file) {
        Answers next = draft.answers().with("signed.sha256", file.sha256()).with("signed.name", file.name());
        return new FormReply(draft.with(next), intent, key, checked);
    }

    /** The signed contract, when there is one. */
    List<Submission.Attachment> files() {
        String sha256 = draft.answers().text("signed.sha256");
        return sha256.isEmpty()
                ? List.of()
                : List.of(new Submission.Attachment(sha256, draft.answers().text("signed.name")));
    }

    /** The form with the row added or removed, or judged. */
    DealFormView view() {
        String what = intent.substring(intent.indexOf(':') + 1);
        if (intent.startsWith("add:") && LIST.matcher(what).matches()) {
            Answers next = Rows.add(draft.answers(), what);
            return rows(next, Rows.focus(next, what));
        }
        if (intent.startsWith("remove:") && ROW.matcher(what).matches()) {
            return rows(Rows.remove(draft.answers(), what), Rows.around(what));
        }
        if (intent.startsWith("copy:") && LINE.matcher(what).matches()) {
            Answers next = Rows.copyLine(draft.answers(), what);
            return rows(next, Rows.focus(next, "lines"));
        }
        return DealFormViews.judged(draft, "");
    }

    private DealFormView rows(Answers next, String focus) {
        FormDrafts.Open changed = draft.with(next);
        return checked ? DealFormViews.judged(changed, focus) : DealFormViews.open(changed, focus, null);
    }
}
