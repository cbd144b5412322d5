package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.TaskInbox;
import io.firstbill.activities.store.view.TaskView;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** One task alone, as a mail or chat links to it; and who has it. */
@Controller("/tasks/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class TaskPage {
    private final Pages pages;
    private final TaskInbox inbox;
    private final TaskPanes panes;
    private final Acts acts;

    TaskPage(Pages pages, TaskInbox inbox, TaskPanes panes, Acts acts) {
        this.pages = pages;
        this.inbox = inbox;
        this.panes = panes;
        this.acts = acts;
    }

    /** The page. */
    record TaskPageView(TaskPane pane) {}

    @Get
    HttpResponse<String> task(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, "inbox/task", new TaskPageView(panes.of(request, visitor, find(id))));
    }

    @Post("/claim")
    HttpResponse<String> claim(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return assign(sent(request, visitor, id, body), id, visitor.id(), Done.CLAIMED);
    }

    @Post("/release")
    HttpResponse<String> release(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return assign(sent(request, visitor, id, body), id, null, Done.RELEASED);
    }

    @Post("/assignment")
    HttpResponse<String> assignment(
            HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        ActForm sent = sent(request, visitor, id, body);
        return assign(sent, id, sent.form().orNull("assignee"), Done.ASSIGNED);
    }

    private ActForm sent(HttpRequest<?> request, Visitor visitor, String id, Map<String, Object> body) {
        return acts.of(request, visitor, find(id).dealId(), body);
    }

    private static HttpResponse<String> assign(ActForm sent, String id, @Nullable String assignee, Done done) {
        return sent.sendTo(
                "/tasks/" + id, done, (by, form) -> new Act.ReassignTask(by, id, assignee, form.text("reason")));
    }

    private TaskView find(String id) {
        return inbox.find(id)
                .orElseThrow(() -> new FirstbillException(FailureCode.NOT_FOUND, "There is no task " + id + "."));
    }
}
