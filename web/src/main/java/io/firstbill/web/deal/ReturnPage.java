package io.firstbill.web.deal;

import io.firstbill.deal.Stage;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;

/** Sends a deal back to the stage that can mend what is wrong; the form is on the page of every stage that may. */
@Controller("/deals/{id}/return")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReturnPage {
    private final Acts acts;

    ReturnPage(Acts acts) {
        this.acts = acts;
    }

    @Post
    HttpResponse<String> sendBack(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        ActForm sent = acts.of(request, visitor, id, body);
        return sent.send(
                StagePaths.of(sent.form().one("from", Stage.class)),
                Done.SENT_BACK,
                (by, form) ->
                        new Act.SendBack(by, form.one("to", Stage.class), form.text("code"), form.orNull("note")));
    }
}
