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

import java.util.UUID;
import java.util.function.Function;

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

    /** Who acts, and with what form. */
    public record Sender(HttpRequest<?> request, Visitor visitor, Form form) {}

    /**
     * Sends the act and goes on to a page of the deal.
     *
     * @param to path after the deal, for example {@code /contract}; also where a refusal leads back to
     */
    public HttpResponse<String> send(Sender sender, String deal, String to, Done done, Function<By, Act> act) {
        return sendTo(sender, deal, "/deals/" + deal + to, done, act);
    }

    /**
     * Sends the act and goes on to any page of the product.
     *
     * @param page path of that page; also where a refusal leads back to
     */
    public HttpResponse<String> sendTo(Sender sender, String deal, String page, Done done, Function<By, Act> act) {
        DealId id = Dossiers.id(deal);
        try {
            By by = DealClient.by(sender.request(), sender.visitor());
            long revision = client.act(id, act.apply(by), key(sender.form())).revision();
            return Pages.to(page + "?done=" + done.code() + "&seen=" + revision);
        } catch (FirstbillException refusal) {
            return refused(sender, id, page, refusal);
        }
    }

    private HttpResponse<String> refused(Sender sender, DealId id, String page, FirstbillException refusal) {
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
                        sender.form().text(sender.form().has("note") ? "note" : "reason"),
                        audit.timeline(id.value(), Long.MAX_VALUE, MEANWHILE));
        return pages.show(status, sender.request(), "deal/refused", view);
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
