package io.firstbill.web.invoice;

import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
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

/** What may be done with the first invoice: verify, waive, decide on a waiver. */
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
        return acts.of(request, visitor, id, body)
                .send(
                        PATH,
                        Done.VERIFIED,
                        (by, form) ->
                                new Act.VerifyInvoice(by, form.text("task"), form.text("hash"), form.orNull("note")));
    }

    @Post("/discrepancies/{no}/waiver")
    HttpResponse<String> askWaiver(
            HttpRequest<?> request, Visitor visitor, String id, @PathVariable int no, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send(PATH, Done.WAIVER_ASKED, (by, form) -> new Act.RequestWaiver(by, no, form.text("reason")));
    }

    @Post("/discrepancies/{no}/waiver-decision")
    HttpResponse<String> decideWaiver(
            HttpRequest<?> request, Visitor visitor, String id, @PathVariable int no, @Body Map<String, Object> body) {
        ActForm sent = acts.of(request, visitor, id, body);
        boolean granted = sent.form().text("decision").equals("grant");
        return sent.send(
                PATH,
                granted ? Done.WAIVER_GRANTED : Done.WAIVER_REFUSED,
                (by, form) ->
                        new Act.DecideWaiver(by, form.text("task"), form.text("hash"), granted, form.text("reason")));
    }
}
