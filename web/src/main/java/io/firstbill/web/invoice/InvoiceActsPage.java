package io.firstbill.web.invoice;

import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.Done;
import io.firstbill.web.setup.SendBackOffer;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;
import java.util.function.Function;

/** What may be done with the first invoice: verify, waive, decide on a waiver, send back. */
@Controller("/deals/{id}/invoice")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class InvoiceActsPage {
    private static final String PATH = "/invoice";

    private final Acts acts;

    InvoiceActsPage(Acts acts) {
        this.acts = acts;
    }

    @Post("/verification")
    HttpResponse<String> verify(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        String note = form.text("note");
        return send(
                new Acts.Sender(request, visitor, form),
                id,
                Done.VERIFIED,
                by -> new Act.VerifyInvoice(by, form.text("task"), form.text("hash"), note.isEmpty() ? null : note));
    }

    @Post("/discrepancies/{no}/waiver")
    HttpResponse<String> askWaiver(
            HttpRequest<?> request, Visitor visitor, String id, @PathVariable int no, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return send(
                new Acts.Sender(request, visitor, form),
                id,
                Done.WAIVER_ASKED,
                by -> new Act.RequestWaiver(by, no, form.text("reason")));
    }

    @Post("/discrepancies/{no}/waiver-decision")
    HttpResponse<String> decideWaiver(
            HttpRequest<?> request, Visitor visitor, String id, @PathVariable int no, @Body Map<String, Object> body) {
        Form form = new Form(body);
        boolean granted = form.text("decision").equals("grant");
        return send(
                new Acts.Sender(request, visitor, form),
                id,
                granted ? Done.WAIVER_GRANTED : Done.WAIVER_REFUSED,
                by -> new Act.DecideWaiver(by, form.text("task"), form.text("hash"), granted, form.text("reason")));
    }

    @Post("/return")
    HttpResponse<String> sendBack(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return send(new Acts.Sender(request, visitor, form), id, Done.SENT_BACK, SendBackOffer.act(form));
    }

    private HttpResponse<String> send(Acts.Sender sender, String id, Done done, Function<By, Act> act) {
        return acts.send(sender, id, PATH, done, act);
    }
}
