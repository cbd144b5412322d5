package io.firstbill.web.deal;

import io.firstbill.activities.store.audit.AuditRepository;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.client.DealClient;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Sends an act from a form and answers with the page that shows it. A refusal shows what happened meanwhile and keeps
 * what the person had typed.
 */
@Singleton
public class Acts {
    private static final int MEANWHILE = 5;

    private final DealClient client;
    private final AuditRepository audit;
    private final Pages pages;

    Acts(DealClient client, AuditRepository audit, Pages pages) {
        this.client = client;
        this.audit = audit;
        this.pages = pages;
    }

    /** The form by which the visitor acts on a deal. */
    public ActForm of(HttpRequest<?> request, Visitor visitor, String deal, Map<String, Object> body) {
        return new ActForm(this, request, visitor, deal, new Form(body));
    }

    /** Sends the act and goes on to a page, with the revision that shows it. */
    HttpResponse<String> send(ActForm sent, String page, Done done, BiFunction<By, Form, Act> act) {
        DealId id = Dossiers.id(sent.deal());
        try {
            By by = DealClient.by(sent.request(), sent.visitor());
            long revision = client.act(id, act.apply(by, sent.form()), key(sent.form())).revision();
            return Pages.to(page + "?done=" + done.code() + "&seen=" + revision);
        } catch (FirstbillException refusal) {
            return refused(sent, id, page, refusal);
        }
    }

    private HttpResponse<String> refused(ActForm sent, DealId id, String page, FirstbillException refusal) {
        HttpStatus status =
                switch (refusal.code().kind()) {
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND, EXTERNAL, INTERNAL -> throw refusal;
                };
        RefusedView view =
                new RefusedView(
                        id.value(),
                        page,
                        title(refusal.code()),
                        String.valueOf(refusal.getMessage()),
                        sent.form().text(sent.form().has("note") ? "note" : "reason"),
                        audit.timeline(id.value(), Long.MAX_VALUE, MEANWHILE));
        return pages.show(status, sent.request(), "deal/refused", view);
    }

    private static String title(FailureCode code) {
        return switch (code.kind()) {
            case INVALID -> "This cannot be right";
            case FORBIDDEN -> "You may not do this";
            default -> "The deal has moved on";
        };
    }

    /** The key that came with the form, so that a second click is the same act. */
    static String key(Form form) {
        return form.has("key") ? form.text("key") : UUID.randomUUID().toString();
    }
}
