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

/** Acts of the approval stage. */
@Controller(Api.DEAL + "/approvals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApprovalStageApi {
    private final ActSender acts;

    ApprovalStageApi(ActSender acts) {
        this.acts = acts;
    }

    @Post("/{ask}/decision")
    @Operation(summary = "Approve or reject an approval request")
    ActTaken decide(
            HttpRequest<?> request,
            String id,
            String ask,
            @Header(Api.KEY) String key,
            @Body Bodies.ApprovalDecision body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) ->
                        new Act.DecideApproval(
                                by,
                                acts.task(deal, TaskKind.DECIDE_APPROVAL, ask).id(),
                                words(body.contentHash()),
                                body.approved(),
                                orNull(body.reasonCode()),
                                orNull(body.note()),
                                body.returnTo()));
    }

    @Post("/withdrawal")
    @Operation(summary = "Take the approval request back; the deal returns to pricing")
    ActTaken withdraw(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Reasoned body) {
        return acts.send(
                new Call(request, id, key, body), (by, deal) -> new Act.WithdrawApproval(by, words(body.reason())));
    }
}
