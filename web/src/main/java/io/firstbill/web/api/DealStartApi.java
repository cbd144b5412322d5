package io.firstbill.web.api;

import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import java.util.List;
import java.util.Set;

/** Starts an onboarding. */
@Controller(Api.ROOT + "/deals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealStartApi {
    private final DealIntake intake;
    private final DealReader reader;

    DealStartApi(DealIntake intake, DealReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    @Post
    @Operation(
            summary = "Start an onboarding from a contract document",
            description =
                    "201 when it is durable, 200 for a repeat of the same request, 409 DUPLICATE_DEAL when the contract"
                            + " is onboarded already, 422 with every finding when the document cannot be right.")
    HttpResponse<?> start(
            HttpRequest<?> request,
            @Header(Api.KEY) String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            description = "See /api/v1/schemas/contract.json")))
                    @Body
                    String document) {
        Visitor visitor = Visitor.of(request).orElseThrow();
        visitor.require("Starting an onboarding", Set.of(Role.DEAL_DESK));
        String requestId = PageHeaders.requestId(request);
        var submission = new Submission(document, DealSource.API, visitor.actor(), null, key, requestId, List.of());
        return switch (intake.submit(submission)) {
            case IntakeAnswer.Refused(var findings) -> FindingsProblem.answer(request, findings);
            case IntakeAnswer.Accepted(var deal, var findings) -> {
                var taken = DealTaken.of(deal, findings);
                yield isFirst(deal, requestId)
                        ? HttpResponse.created(taken).header("Location", taken.href())
                        : HttpResponse.ok(taken);
            }
        };
    }

    private boolean isFirst(DealId deal, String requestId) {
        return reader.audit(deal, 0, 1).stream().anyMatch(row -> requestId.equals(row.requestId()));
    }
}
