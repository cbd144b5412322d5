package io.firstbill.web.uat;

import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.stage.UatRunRow;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.uat.UatRun;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.setup.SendBackOffer;
import io.firstbill.web.shell.Form;
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

import java.util.List;
import java.util.Map;

/** The UAT sheet of a deal: expected beside actual; signed off, or sent back. */
@Controller("/deals/{id}/uat")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class UatPage {
    private static final String PATH = "/uat";

    private final Pages pages;
    private final DealHeads heads;
    private final StageRecords records;
    private final Sheets sheets;
    private final Acts acts;

    UatPage(Pages pages, DealHeads heads, StageRecords records, Sheets sheets, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.records = records;
        this.sheets = sheets;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> latest(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "UAT");
        return records.runs(head.deal().id()).stream()
                .findFirst()
                .<HttpResponse<String>>map(run -> pages.show(request, "uat/uat", view(request, visitor, head, run)))
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
        return pages.show(request, "uat/uat", view(request, visitor, head, row));
    }

    @Post("/sign-off")
    HttpResponse<String> signOff(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return acts.send(
                new Acts.Sender(request, visitor, form),
                id,
                PATH,
                Done.SIGNED_OFF,
                by ->
                        new Act.SignOffUat(
                                by, form.text("task"), form.text("hash"), form.has("note") ? form.text("note") : null));
    }

    @Post("/return")
    HttpResponse<String> sendBack(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return acts.send(new Acts.Sender(request, visitor, form), id, PATH, Done.SENT_BACK, SendBackOffer.act(form));
    }

    private UatView view(HttpRequest<?> request, Visitor visitor, DealHead head, UatRunRow row) {
        UatRun run = row.document().as(UatRun.class);
        var uat = head.deal().state().uat();
        boolean inForce = uat != null && uat.run() == row.run();
        List<Integer> runs = records.runs(head.deal().id()).stream().map(UatRunRow::run).toList();
        return new UatView(
                head,
                row,
                runs,
                inForce,
                inForce && uat != null ? uat.signedOffBy() : null,
                request.getParameters().contains("only"),
                sheets.of(run),
                run.results(),
                inForce ? head.deal().mine(TaskKind.SIGN_OFF_UAT, visitor) : null,
                SendBackOffer.of(head.deal(), visitor, Stage.UAT, PATH, Stage.PRICING, Stage.BILLING_SETUP));
    }
}
