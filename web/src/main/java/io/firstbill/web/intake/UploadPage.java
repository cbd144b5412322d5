package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.failure.Finding;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The ways to start an onboarding; here from the contract document, uploaded or pasted, the signed PDF beside it. */
@Controller("/deals/new")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class UploadPage {
    private final Pages pages;
    private final Intake intake;
    private final FormDrafts drafts;

    UploadPage(Pages pages, Intake intake, FormDrafts drafts) {
        this.pages = pages;
        this.intake = intake;
        this.drafts = drafts;
    }

    /** What was typed, everything that is wrong with it, and the forms the visitor has begun. */
    public record NewDealView(String document, List<Finding> findings, List<FormDrafts.Saved> drafts) {
        /** Title of the page; it says so when something is wrong. */
        public String title() {
            return findings.isEmpty() ? "New deal" : "Error: New deal";
        }
    }

    @Get
    HttpResponse<String> blank(HttpRequest<?> request, Visitor visitor) {
        Intake.require(visitor);
        return pages.show(request, "intake/new", view(visitor, "", List.of()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> start(HttpRequest<?> request, Visitor visitor, @Body MultipartBody body) {
        Intake.require(visitor);
        Multipart sent = Multipart.read(body);
        String contract = contract(sent);
        List<Finding> wrong = new ArrayList<>();
        List<Submission.Attachment> files = signed(sent, wrong);
        IntakeAnswer answer =
                wrong.isEmpty()
                        ? intake.submit(request, visitor, DealSource.UPLOAD, contract, sent.form().text("key"), files)
                        : new IntakeAnswer.Refused(wrong);
        return switch (answer) {
            case IntakeAnswer.Refused(var findings) ->
                    pages.show(Intake.status(findings), request, "intake/new", view(visitor, contract, findings));
            case IntakeAnswer.Accepted(var deal, var findings) -> Pages.to("/deals/" + deal + "?done=started");
        };
    }

    private NewDealView view(Visitor visitor, String document, List<Finding> findings) {
        return new NewDealView(document, findings, drafts.of(visitor.id()));
    }

    private static String contract(Multipart sent) {
        Multipart.@Nullable Sent file = sent.file("document");
        return file == null ? sent.form().text("text") : new String(file.content(), StandardCharsets.UTF_8);
    }

    private List<Submission.Attachment> signed(Multipart sent, List<Finding> wrong) {
        Multipart.@Nullable Sent file = sent.file("signed");
        if (file == null) {
            return List.of();
        }
        return switch (intake.store(file)) {
            case Intake.Stored(var stored) -> List.of(stored);
            case Intake.NotTaken(var finding) -> {
                wrong.add(finding);
                yield List.of();
            }
        };
    }
}
