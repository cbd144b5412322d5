package io.firstbill.web.setup;

import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHeads;
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

import java.util.Map;

/** The setup plan of a deal before the first call, and its steps after it. */
@Controller("/deals/{id}/billing-setup")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SetupPage {
    private static final String PATH = "/billing-setup";

    private final Pages pages;
    private final DealHeads heads;
    private final SetupViews views;
    private final Acts acts;

    SetupPage(Pages pages, DealHeads heads, SetupViews views, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.views = views;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> setup(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, "setup/setup", views.of(heads.of(request, id, "Billing setup"), visitor));
    }

    @Post("/plan/approval")
    HttpResponse<String> approve(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send(
                        PATH,
                        Done.PLAN_APPROVED,
                        (by, form) -> new Act.ApproveSetupPlan(by, form.text("task"), form.text("hash")));
    }
}
