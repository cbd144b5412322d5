package io.firstbill.web.api;

import static io.firstbill.web.api.Bodies.words;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.ContractVersions.Added;
import io.firstbill.deal.Role;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.api.ActSender.Call;
import io.firstbill.workflow.message.Act;
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

import java.util.Set;

/** Acts of the contract stage. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContractStageApi {
    private final ActSender acts;
    private final ContractVersions versions;

    ContractStageApi(ActSender acts, ContractVersions versions) {
        this.acts = acts;
        this.versions = versions;
    }

    @Post("/terms-confirmation")
    @Operation(summary = "Confirm that the captured terms are what was signed")
    ActTaken confirm(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.OnContent body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) ->
                        new Act.ConfirmTerms(
                                by, acts.task(deal, TaskKind.CONFIRM_TERMS, "").id(), words(body.contentHash())));
    }

    @Post("/contract/versions")
    @Operation(summary = "Put a corrected contract in force; 422 with every finding when it cannot be right")
    HttpResponse<?> revise(
            HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.ContractRevision body) {
        Call call = new Call(request, id, key, body);
        call.visitor().require("Correcting a contract", Set.of(Role.DEAL_DESK));
        String reason = words(body.reason());
        return switch (versions.add(call.id(), body.document().toString(), call.visitor().actor(), reason)) {
            case Added.Refused(var findings) -> FindingsProblem.answer(request, findings);
            case Added.Stored(var row, var findings) ->
                    HttpResponse.ok(
                            acts.send(
                                    call, (by, deal) -> new Act.ReviseContract(by, row.version(), row.hash(), reason)));
        };
    }
}
