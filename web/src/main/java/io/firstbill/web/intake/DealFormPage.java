package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Starts an onboarding field by field. One form with several buttons; without a script each of them sends it. */
@Controller("/deals/new/form")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DealFormPage {
    private static final String TEMPLATE = "intake/form";

    private final Pages pages;
    private final Intake intake;
    private final FormDrafts drafts;

    DealFormPage(Pages pages, Intake intake, FormDrafts drafts) {
        this.pages = pages;
        this.intake = intake;
        this.drafts = drafts;
    }

    @Get
    HttpResponse<String> open(HttpRequest<?> request, Visitor visitor) {
        Intake.require(visitor);
        @Nullable String key = request.getParameters().get("draft");
        FormDrafts.Open draft = key == null ? drafts.blank() : drafts.open(visitor.id(), key);
        @Nullable String done = request.getParameters().getFirst("done").flatMap(Done::words).orElse(null);
        return pages.show(request, TEMPLATE, DealFormViews.open(draft, "", done));
    }

    /** The contract document of a saved draft. */
    @Get("/contract.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> document(HttpRequest<?> request, Visitor visitor) {
        String key = request.getParameters().getFirst("draft").orElse("");
        return HttpResponse.ok(DealForm.of(drafts.open(visitor.id(), key).answers()).document())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contract.json\"");
    }

    /** Every button of the form: add or remove a row, check, save, discard, start. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> change(HttpRequest<?> request, Visitor visitor, @Body MultipartBody body) {
        Intake.require(visitor);
        Multipart sent = Multipart.read(body);
        FormReply reply = FormReply.of(sent, drafts, visitor);
        Multipart.@Nullable Sent signed = sent.file("file");
        if (signed != null) {
            switch (intake.store(signed)) {
                case Intake.Stored(var file) -> reply = reply.signed(file);
                case Intake.NotTaken(var finding) -> {
                    var why = new Remarks.Remark("file", "", finding.message(), true);
                    return refused(request, HttpStatus.UNPROCESSABLE_ENTITY, DealFormViews.refused(reply.draft(), why));
                }
            }
        }
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
        DealForm form = DealForm.of(reply.draft().answers());
        List<Submission.Attachment> files = reply.files();
        return switch (intake.submit(request, visitor, DealSource.FORM, form.document(), reply.key(), files)) {
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
