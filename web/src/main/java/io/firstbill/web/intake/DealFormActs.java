package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Does what the pressed button of the form says. Whatever is wrong, the form comes back with all that was typed. */
@Singleton
final class DealFormActs {
    static final String TEMPLATE = "intake/form";

    private final Pages pages;
    private final Intake intake;
    private final FormDrafts drafts;

    DealFormActs(Pages pages, Intake intake, FormDrafts drafts) {
        this.pages = pages;
        this.intake = intake;
        this.drafts = drafts;
    }

    HttpResponse<String> take(HttpRequest<?> request, Visitor visitor, Multipart sent) {
        FormReply reply = FormReply.of(sent, drafts, visitor);
        Multipart.@Nullable Sent signed = sent.file("file");
        if (signed == null) {
            return answer(request, visitor, reply);
        }
        return switch (intake.store(signed)) {
            case Intake.Stored(var file) -> answer(request, visitor, reply.signed(file));
            case Intake.NotTaken(var finding) -> {
                var why = new Remarks.Remark("file", "", finding.message(), true);
                yield refused(request, HttpStatus.UNPROCESSABLE_ENTITY, DealFormViews.refused(reply.draft(), why));
            }
        };
    }

    private HttpResponse<String> answer(HttpRequest<?> request, Visitor visitor, FormReply reply) {
        return switch (reply.intent()) {
            case "save" -> save(visitor, reply);
            case "discard" -> discard(visitor, reply);
            case "start" -> start(request, visitor, reply);
            default -> pages.show(request, TEMPLATE, "questions", reply.view());
        };
    }

    private HttpResponse<String> save(Visitor visitor, FormReply reply) {
        drafts.save(visitor.id(), reply.draft());
        return Pages.to("/deals/new/form?draft=" + reply.draft().key() + "&done=" + Done.DRAFT_SAVED.code());
    }

    private HttpResponse<String> discard(Visitor visitor, FormReply reply) {
        drafts.discard(visitor.id(), reply.draft().key());
        return Pages.to("/deals/new");
    }

    private HttpResponse<String> start(HttpRequest<?> request, Visitor visitor, FormReply reply) {
        String document = DealForm.of(reply.draft().answers()).document();
        return switch (intake.submit(request, visitor, DealSource.FORM, document, reply.key(), reply.files())) {
            case IntakeAnswer.Refused(var findings) ->
                    refused(request, Intake.status(findings), DealFormViews.of(reply.draft(), findings));
            case IntakeAnswer.Accepted(var deal, var findings) -> {
                drafts.discard(visitor.id(), reply.draft().key());
                yield Pages.to("/deals/" + deal + "?done=" + Done.STARTED.code());
            }
        };
    }

    private HttpResponse<String> refused(HttpRequest<?> request, HttpStatus status, DealFormView view) {
        return pages.show(status, request, TEMPLATE, view);
    }
}
