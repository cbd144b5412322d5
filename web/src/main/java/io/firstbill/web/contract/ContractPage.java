package io.firstbill.web.contract;

import io.firstbill.activities.store.deal.ContractVersionRow;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.ContractVersions.Added;
import io.firstbill.activities.store.deal.FileKind;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Form;
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

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of a deal: read, confirm, or put a corrected version in force. */
@Controller("/deals/{id}/contract")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ContractPage {
    private final Pages pages;
    private final DealHeads heads;
    private final Acts acts;
    private final ContractVersions versions;
    private final Files files;
    private final Terms terms;

    ContractPage(Pages pages, DealHeads heads, Acts acts, ContractVersions versions, Files files, Terms terms) {
        this.pages = pages;
        this.heads = heads;
        this.acts = acts;
        this.versions = versions;
        this.files = files;
        this.terms = terms;
    }

    @Get
    HttpResponse<String> inForce(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "Contract");
        return show(HttpStatus.OK, request, visitor, head, head.deal().state().contract().version(), "", List.of());
    }

    @Get("/versions/{version}")
    HttpResponse<String> version(HttpRequest<?> request, Visitor visitor, String id, @PathVariable int version) {
        return show(HttpStatus.OK, request, visitor, heads.of(request, id, "Contract"), version, "", List.of());
    }

    @Post("/confirmation")
    HttpResponse<String> confirm(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return acts.send(
                new Acts.Sender(request, visitor, form),
                id,
                "/contract",
                Done.TERMS_CONFIRMED,
                by -> new Act.ConfirmTerms(by, form.text("task"), form.text("hash")));
    }

    @Post("/versions")
    HttpResponse<String> revise(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        visitor.require("Correcting a contract", Set.of(Role.DEAL_DESK));
        Form form = new Form(body);
        DealHead head = heads.of(request, id, "Contract");
        return switch (versions.add(new DealId(id), form.text("document"), visitor.actor(), form.text("reason"))) {
            case Added.Refused(var findings) ->
                    show(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            request,
                            visitor,
                            head,
                            head.deal().state().contract().version(),
                            form.text("document"),
                            findings);
            case Added.Stored(var stored, var warnings) ->
                    acts.send(
                            new Acts.Sender(request, visitor, form),
                            id,
                            "/contract",
                            Done.CONTRACT_REVISED,
                            by -> new Act.ReviseContract(by, stored.version(), stored.hash(), form.text("reason")));
        };
    }

    private HttpResponse<String> show(
            HttpStatus status,
            HttpRequest<?> request,
            Visitor visitor,
            DealHead head,
            int version,
            String typed,
            List<Finding> refused) {
        DealId id = head.deal().id();
        ContractVersionRow row = versions.get(id, version);
        boolean current = version == head.deal().state().contract().version();
        boolean inStage = head.deal().state().stage() == Stage.CONTRACT;
        return pages.show(
                status,
                request,
                "contract/contract",
                new ContractView(
                        head,
                        row,
                        versions.of(id),
                        terms.of(row.contract()),
                        row.findingList(),
                        files.of(id).stream()
                                .filter(file -> file.kind() == FileKind.SIGNED_CONTRACT)
                                .findFirst()
                                .orElse(null),
                        current ? head.deal().mine(TaskKind.CONFIRM_TERMS, visitor) : null,
                        current && inStage && visitor.is(Role.DEAL_DESK),
                        typed.isEmpty() ? ContractDocument.write(row.contract()) : typed,
                        refused));
    }
}
