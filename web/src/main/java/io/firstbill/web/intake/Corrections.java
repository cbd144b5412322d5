package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.ContractVersions.Added;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.Done;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.Dossiers;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.util.Set;

/** Opens the terms in force in the form, and puts what was corrected there in their place. */
@Singleton
final class Corrections {
    private final Pages pages;
    private final Dossiers dossiers;
    private final ContractVersions versions;
    private final Acts acts;

    Corrections(Pages pages, Dossiers dossiers, ContractVersions versions, Acts acts) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.versions = versions;
        this.acts = acts;
    }

    /** The form with the terms in force. */
    FormDrafts.Open inForce(HttpRequest<?> request, Visitor visitor, String id) {
        Dossier deal = correctable(request, visitor, id);
        var contract = versions.get(deal.id(), deal.state().contract().version()).contract();
        Answers answers =
                Filling.of(contract)
                        .orElseThrow(() ->
                                new FirstbillException(
                                        FailureCode.NOT_POSSIBLE_NOW,
                                        "These terms say more than the form asks. Correct the contract document"
                                                + " instead, on the contract page of "
                                                + id
                                                + "."));
        return FormDrafts.Open.correcting(id, answers);
    }

    /** Does what the pressed button of the form says. */
    HttpResponse<String> take(HttpRequest<?> request, Visitor visitor, String id, Multipart sent) {
        Dossier deal = correctable(request, visitor, id);
        FormReply reply = FormReply.of(sent, answers -> FormDrafts.Open.correcting(id, answers));
        return reply.intent().equals("start")
                ? putInForce(deal, acts.of(request, visitor, id, sent.form().values()), reply)
                : pages.show(request, DealFormActs.TEMPLATE, "questions", reply.view());
    }

    private HttpResponse<String> putInForce(Dossier deal, ActForm sent, FormReply reply) {
        String why = reply.draft().answers().text("reason");
        if (why.isEmpty()) {
            var missing = new Remarks.Remark("reason", "", "What was wrong is missing.", true);
            return refused(sent.request(), DealFormViews.refused(reply.draft(), missing));
        }
        String document = DealForm.of(reply.draft().answers()).document();
        return switch (versions.add(deal.id(), document, sent.visitor().actor(), why)) {
            case Added.Refused(var findings) -> refused(sent.request(), DealFormViews.of(reply.draft(), findings));
            case Added.Stored(var stored, var warnings) ->
                    sent.send(
                            "/contract",
                            Done.CONTRACT_REVISED,
                            (by, form) -> new Act.ReviseContract(by, stored.version(), stored.hash(), why));
        };
    }

    private HttpResponse<String> refused(HttpRequest<?> request, DealFormView view) {
        return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, request, DealFormActs.TEMPLATE, view);
    }

    private Dossier correctable(HttpRequest<?> request, Visitor visitor, String id) {
        visitor.require("Correcting a contract", Set.of(Role.DEAL_DESK));
        Dossier deal = dossiers.read(request, id);
        if (deal.state().stage() != Stage.CONTRACT) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    id + " is past its contract. Have it sent back to the contract first.");
        }
        return deal;
    }
}
