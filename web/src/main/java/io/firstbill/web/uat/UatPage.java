package io.firstbill.web.uat;

import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.stage.UatRunRow;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;

/** The UAT sheet of a deal: expected beside actual; signed off here. */
@Controller("/deals/{id}/uat")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class UatPage {
    private static final String TEMPLATE = "uat/uat";

    private final Pages pages;
    private final DealHeads heads;
    private final StageRecords records;
    private final UatViews views;
    private final Acts acts;

    UatPage(Pages pages, DealHeads heads, StageRecords records, UatViews views, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.records = records;
        this.views = views;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> latest(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "UAT");
        return records.runs(head.deal().id()).stream()
                .findFirst()
                .<HttpResponse<String>>map(run -> pages.show(request, TEMPLATE, views.of(request, visitor, head, run)))
                .orElseGet(() -> pages.show(request, "uat/none", new NoRunView(head)));
    }

    @Get("/runs/{run}")
    HttpResponse<String> run(HttpRequest<?> request, Visitor visitor, String id, @PathVariable int run) {
        DealHead head = heads.of(request, id, "UAT");
        UatRunRow row =
                records.run(head.deal().id(), run)
                        .orElseThrow(() ->
                                new FirstbillException(
                                        FailureCode.NOT_FOUND, "Deal " + id + " has no UAT run " + run + "."));
        return pages.show(request, TEMPLATE, views.of(request, visitor, head, row));
    }

    @Post("/sign-off")
    HttpResponse<String> signOff(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send(
                        "/uat",
                        Done.SIGNED_OFF,
                        (by, form) ->
                                new Act.SignOffUat(by, form.text("task"), form.text("hash"), form.orNull("note")));
    }
}
