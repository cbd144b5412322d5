package io.firstbill.web.api;

import static io.firstbill.web.api.Bodies.orNull;
import static io.firstbill.web.api.Bodies.words;

import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.api.ActSender.Call;
import io.firstbill.workflow.message.Act;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

/** Acts of the first-invoice stage. */
@Controller(Api.DEAL + "/invoice")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvoiceStageApi {
    private final ActSender acts;

    InvoiceStageApi(ActSender acts) {
        this.acts = acts;
    }

    @Post("/discrepancies/{no}/waiver")
    @Operation(summary = "Ask that a discrepancy be accepted")
    ActTaken askWaiver(
            HttpRequest<?> request, String id, int no, @Header(Api.KEY) String key, @Body Bodies.Reasoned body) {
        return acts.send(
                new Call(request, id, key, body), (by, deal) -> new Act.RequestWaiver(by, no, words(body.reason())));
    }

    @Post("/discrepancies/{no}/waiver-decision")
    @Operation(summary = "Grant or refuse a waiver, as a second person")
    ActTaken decideWaiver(
            HttpRequest<?> request, String id, int no, @Header(Api.KEY) String key, @Body Bodies.WaiverDecision body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) ->
                        new Act.DecideWaiver(
                                by,
                                acts.task(deal, TaskKind.GRANT_WAIVER, Integer.toString(no)).id(),
                                words(body.contentHash()),
                                body.granted(),
                                words(body.reason())));
    }

    @Post("/verification")
    @Operation(summary = "Say that the first invoice is right; it may leave and the deal goes live")
    ActTaken verify(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.OnContent body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) ->
                        new Act.VerifyInvoice(
                                by,
                                acts.task(deal, TaskKind.VERIFY_INVOICE, "").id(),
                                words(body.contentHash()),
                                orNull(body.note())));
    }
}
