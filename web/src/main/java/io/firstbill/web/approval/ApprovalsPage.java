package io.firstbill.web.approval;

import io.firstbill.deal.Stage;
import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
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

import java.util.Map;

/** Requests in order, the rules that asked, and the decision. */
@Controller("/deals/{id}/approvals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ApprovalsPage {
    private static final String PATH = "/approvals";

    private final Pages pages;
    private final DealHeads heads;
    private final ApprovalsViews views;
    private final Acts acts;

    ApprovalsPage(Pages pages, DealHeads heads, ApprovalsViews views, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.views = views;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> approvals(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, "approval/approvals", views.of(heads.of(request, id, "Approvals"), visitor));
    }

    @Post("/{ask}/decision")
    HttpResponse<String> decide(
            HttpRequest<?> request, Visitor visitor, String id, String ask, @Body Map<String, Object> body) {
        ActForm sent = acts.of(request, visitor, id, body);
        boolean approved = sent.form().text("decision").equals("approve");
        boolean alone = sent.form().text("from").equals("task");
        return sent.sendTo(
                alone ? "/tasks/" + sent.form().text("task") : "/deals/" + id + PATH,
                approved ? Done.APPROVED : Done.REJECTED,
                (by, form) -> decision(by, form, approved));
    }

    private static Act decision(By by, Form form, boolean approved) {
        return new Act.DecideApproval(
                by,
                form.text("task"),
                form.text("hash"),
                approved,
                approved ? null : form.orNull("reason"),
                form.orNull("note"),
                approved ? null : form.one("returnTo", Stage.class));
    }

    @Post("/withdrawal")
    HttpResponse<String> withdraw(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send(PATH, Done.WITHDRAWN, (by, form) -> new Act.WithdrawApproval(by, form.text("reason")));
    }
}
