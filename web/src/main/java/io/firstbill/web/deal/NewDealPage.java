package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Starts an onboarding from the contract document, uploaded or pasted, with the signed PDF beside it. */
@Controller("/deals/new")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class NewDealPage {
    private final Pages pages;
    private final DealIntake intake;
    private final Files files;

    NewDealPage(Pages pages, DealIntake intake, Files files) {
        this.pages = pages;
        this.intake = intake;
        this.files = files;
    }

    /** What was typed, and everything that is wrong with it. */
    record NewDealView(String document, List<Finding> findings) {
        /** Title of the page; it says so when something is wrong. */
        public String title() {
            return findings.isEmpty() ? "New deal" : "Error: New deal";
        }
    }

    @Get
    HttpResponse<String> blank(HttpRequest<?> request, Visitor visitor) {
        visitor.require("Starting an onboarding", Set.of(Role.DEAL_DESK));
        return pages.show(request, "deal/new", new NewDealView("", List.of()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> start(
            HttpRequest<?> request,
            Visitor visitor,
            @Part String key,
            @Nullable @Part String text,
            @Nullable @Part CompletedFileUpload document,
            @Nullable @Part CompletedFileUpload signed) {
        visitor.require("Starting an onboarding", Set.of(Role.DEAL_DESK));
        String contract =
                present(document) ? new String(bytes(document), StandardCharsets.UTF_8) : text == null ? "" : text;
        var submission =
                new Submission(
                        contract,
                        DealSource.UPLOAD,
                        visitor.actor(),
                        null,
                        key,
                        PageHeaders.requestId(request),
                        attachments(signed));
        return switch (intake.submit(submission)) {
            case IntakeAnswer.Refused(var findings) ->
                    pages.show(
                            HttpStatus.UNPROCESSABLE_ENTITY, request, "deal/new", new NewDealView(contract, findings));
            case IntakeAnswer.Accepted(var deal, var findings) -> Pages.to("/deals/" + deal);
        };
    }

    private List<Submission.Attachment> attachments(@Nullable CompletedFileUpload signed) {
        return signed == null || !present(signed)
                ? List.of()
                : List.of(new Submission.Attachment(files.store(bytes(signed)), signed.getFilename()));
    }

    private static boolean present(@Nullable CompletedFileUpload upload) {
        return upload != null && upload.getSize() > 0;
    }

    private static byte[] bytes(@Nullable CompletedFileUpload upload) {
        try {
            return upload == null ? new byte[0] : upload.getBytes();
        } catch (IOException e) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "The file did not arrive whole. Send it again.", e);
        }
    }
}
