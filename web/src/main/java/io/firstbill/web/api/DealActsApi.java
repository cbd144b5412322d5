package io.firstbill.web.api;

import static io.firstbill.web.api.Bodies.orNull;
import static io.firstbill.web.api.Bodies.words;

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

/** Acts that every stage takes. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealActsApi {
    private final ActSender acts;

    DealActsApi(ActSender acts) {
        this.acts = acts;
    }

    @Post("/return")
    @Operation(summary = "Send the deal back to the stage that can mend what is wrong")
    ActTaken sendBack(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Return body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) -> new Act.SendBack(by, body.to(), words(body.reasonCode()), orNull(body.note())));
    }

    @Post("/hold")
    @Operation(summary = "Stop the deal and its clock")
    ActTaken hold(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Reasoned body) {
        return acts.send(new Call(request, id, key, body), (by, deal) -> new Act.HoldDeal(by, words(body.reason())));
    }

    @Post("/resumption")
    @Operation(summary = "Let a stopped deal go on")
    ActTaken resume(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Reasoned body) {
        return acts.send(new Call(request, id, key, body), (by, deal) -> new Act.ResumeDeal(by, words(body.reason())));
    }

    @Post("/cancellation")
    @Operation(summary = "Take the onboarding back and undo what it did")
    ActTaken cancel(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Reasoned body) {
        return acts.send(new Call(request, id, key, body), (by, deal) -> new Act.CancelDeal(by, words(body.reason())));
    }

    @Post("/retry")
    @Operation(summary = "Run a blocked stage again")
    ActTaken retry(HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Reasoned body) {
        return acts.send(new Call(request, id, key, body), (by, deal) -> new Act.RetryStage(by, words(body.reason())));
    }

    @Post("/tasks/{task}/assignment")
    @Operation(summary = "Assign an open task, or give it back to everyone with the role")
    ActTaken assign(
            HttpRequest<?> request, String id, String task, @Header(Api.KEY) String key, @Body Bodies.Assignment body) {
        return acts.send(
                new Call(request, id, key, body),
                (by, deal) -> new Act.ReassignTask(by, task, orNull(body.assignee()), orNull(body.reason())));
    }
}
