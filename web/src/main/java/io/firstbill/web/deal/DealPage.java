package io.firstbill.web.deal;

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

/** The overview of a deal, and what may be done to it in any stage: hold, resume, cancel, retry. */
@Controller("/deals/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DealPage {
    private final Pages pages;
    private final DealHeads heads;
    private final DealViews views;
    private final Acts acts;

    DealPage(Pages pages, DealHeads heads, DealViews views, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.views = views;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> overview(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, "deal/deal", views.of(heads.of(request, id, "Overview"), visitor));
    }

    @Post("/hold")
    HttpResponse<String> hold(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send("", Done.HELD, (by, form) -> new Act.HoldDeal(by, form.text("reason")));
    }

    @Post("/resumption")
    HttpResponse<String> resume(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send("", Done.RESUMED, (by, form) -> new Act.ResumeDeal(by, form.text("reason")));
    }

    @Post("/cancellation")
    HttpResponse<String> cancel(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send("", Done.CANCELLED, (by, form) -> new Act.CancelDeal(by, form.text("reason")));
    }

    @Post("/retry")
    HttpResponse<String> retry(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        ActForm sent = acts.of(request, visitor, id, body);
        return sent.send(
                sent.form().text("to"), Done.RETRIED, (by, form) -> new Act.RetryStage(by, form.text("reason")));
    }
}
