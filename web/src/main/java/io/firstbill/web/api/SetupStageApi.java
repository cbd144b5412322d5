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

/** Acts of billing setup and UAT. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetupStageApi {
    private final ActSender acts;

    SetupStageApi(ActSender acts) {
        this.acts = acts;
    }

    @Post("/billing-setup/plan/approval")
    @Operation(summary = "Allow the calls of the setup plan to be made")
    ActTaken approvePlan(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.OnContent body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) ->
                        new Act.ApproveSetupPlan(
                                by, acts.task(deal, TaskKind.APPROVE_SETUP_PLAN, "").id(), words(body.contentHash())));
    }

    @Post("/uat/sign-off")
    @Operation(summary = "Say that the UAT run shows what the contract says")
    ActTaken signOff(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.OnContent body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) ->
                        new Act.SignOffUat(
                                by,
                                acts.task(deal, TaskKind.SIGN_OFF_UAT, "").id(),
                                words(body.contentHash()),
                                orNull(body.note())));
    }
}
