package io.firstbill.web.contract;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.ContractVersions.Added;
import io.firstbill.deal.Role;
import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Set;

/** The terms of a deal: read, confirm, or put a corrected version in force. */
@Controller("/deals/{id}/contract")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ContractPage {
    private static final String PATH = "/contract";
    private static final String TEMPLATE = "contract/contract";

    private final Pages pages;
    private final DealHeads heads;
    private final ContractViews views;
    private final ContractVersions versions;
    private final Acts acts;

    ContractPage(Pages pages, DealHeads heads, ContractViews views, ContractVersions versions, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.views = views;
        this.versions = versions;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> inForce(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, TEMPLATE, views.inForce(heads.of(request, id, "Contract"), visitor));
    }

    @Get("/versions/{version}")
    HttpResponse<String> version(HttpRequest<?> request, Visitor visitor, String id, @PathVariable int version) {
        return pages.show(request, TEMPLATE, views.of(heads.of(request, id, "Contract"), visitor, version));
    }

    @Post("/confirmation")
    HttpResponse<String> confirm(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        return acts.of(request, visitor, id, body)
                .send(
                        PATH,
                        Done.TERMS_CONFIRMED,
                        (by, form) -> new Act.ConfirmTerms(by, form.text("task"), form.text("hash")));
    }

    @Post("/versions")
    HttpResponse<String> revise(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        visitor.require("Correcting a contract", Set.of(Role.DEAL_DESK));
        DealHead head = heads.of(request, id, "Contract");
        ActForm sent = acts.of(request, visitor, id, body);
        String document = sent.form().text("document");
        String why = sent.form().text("reason");
        return switch (versions.add(head.deal().id(), document, visitor.actor(), why)) {
            case Added.Refused(var findings) ->
                    pages.show(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            request,
                            TEMPLATE,
                            views.refused(head, visitor, document, findings));
            case Added.Stored(var stored, var warnings) ->
                    sent.send(
                            PATH,
                            Done.CONTRACT_REVISED,
                            (by, form) -> new Act.ReviseContract(by, stored.version(), stored.hash(), why));
        };
    }
}
