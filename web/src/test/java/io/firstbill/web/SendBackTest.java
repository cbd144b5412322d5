package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.Returns;
import io.firstbill.web.client.PlayedEngine;
import io.firstbill.workflow.message.Act;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/** The form that sends a deal back, on the page of every stage that may. */
class SendBackTest {
    private static final Pattern TO = Pattern.compile("id=\"return-to\" name=\"to\">(.*?)</select>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("value=\"([A-Z_]+)\"");

    private static List<String> offered(String page) {
        var select = TO.matcher(page);
        return select.find() ? VALUE.matcher(select.group(1)).results().map(one -> one.group(1)).toList() : List.of();
    }

    private static List<String> names(Stage from) {
        return Returns.from(from).stream().map(Stage::name).toList();
    }

    private static HttpResponse<String> sendBack(Client client, DealId deal, Stage from, String to, String code) {
        return client.post(
                "/deals/" + deal + "/return", "from", from.name(), "to", to, "code", code, "note", "Page 3 says 42");
    }

    @Test
    void offersWhatTheWorkflowAllowsOnEachStagesPage() {
        String pricing = "/deals/" + Seeds.inPricing("graduated-usage") + "/pricing";
        assertEquals(names(Stage.PRICING), offered(Site.as(Role.PRICING_ANALYST).get(pricing).body()));
        String approvals = "/deals/" + Seeds.inApproval("seat-ramp") + "/approvals";
        assertEquals(names(Stage.APPROVAL), offered(Site.as(Role.DEAL_DESK).get(approvals).body()));
        assertEquals(names(Stage.APPROVAL), offered(Site.as(Role.PRICING_ANALYST).get(approvals).body()));
        String setup = "/deals/" + StageSeeds.inSetup("seat-ramp") + "/billing-setup";
        assertEquals(names(Stage.BILLING_SETUP), offered(Site.as(Role.BILLING_OPERATIONS).get(setup).body()));
        String invoice = "/deals/" + StageSeeds.inInvoice("seat-ramp", true) + "/invoice";
        assertEquals(names(Stage.FIRST_INVOICE), offered(Site.as(Role.BILLING_OPERATIONS).get(invoice).body()));
    }

    @Test
    void offersNothingWhereThereIsNoWayBackOrNoRoleForIt() {
        String contract = "/deals/" + Seeds.inContract("seat-ramp") + "/contract";
        assertEquals(List.of(), offered(Site.as(Role.DEAL_DESK).get(contract).body()));
        DealId asked = Seeds.inApproval("seat-ramp");
        assertEquals(List.of(), offered(Site.as(Role.FINANCE_APPROVER).get("/deals/" + asked + "/approvals").body()));
        assertFalse(
                Site.as(Role.DEAL_DESK).get("/deals/" + asked + "/pricing").body().contains("Send the deal back"),
                "the deal is no longer in pricing");
    }

    @Test
    void sendsTheDealFromApprovalToTheContractWithReasonAndNote() {
        DealId deal = Seeds.inApproval("seat-ramp");
        Client desk = Site.as(Role.DEAL_DESK);
        desk.get("/deals/" + deal + "/approvals");
        HttpResponse<String> answer = sendBack(desk, deal, Stage.APPROVAL, "CONTRACT", "WRONG_TERM");
        assertEquals(200, answer.statusCode());
        assertEquals("/deals/" + deal + "/approvals", answer.uri().getPath());
        Act.SendBack sent = assertInstanceOf(Act.SendBack.class, Site.bean(PlayedEngine.class).acts(deal).getLast());
        assertEquals(Stage.CONTRACT, sent.to());
        assertEquals("WRONG_TERM", sent.reasonCode());
        assertEquals("Page 3 says 42", sent.note());
    }

    @Test
    void keepsTheNoteWhenTheDealHasMovedOn() {
        DealId deal = Seeds.inPricing("graduated-usage");
        Site.bean(PlayedEngine.class)
                .refuse(deal, new FirstbillException(FailureCode.STALE, "Olga submitted the pricing at 14:02."));
        Client analyst = Site.as(Role.PRICING_ANALYST);
        analyst.get("/deals/" + deal + "/pricing");
        HttpResponse<String> answer = sendBack(analyst, deal, Stage.PRICING, "CONTRACT", "WRONG_TERM");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Page 3 says 42"), answer.body());
        assertTrue(answer.body().contains("/deals/" + deal + "/pricing"));
    }

    @Test
    void refusesAStageThatIsNone() {
        DealId deal = Seeds.inPricing("graduated-usage");
        Client analyst = Site.as(Role.PRICING_ANALYST);
        analyst.get("/deals/" + deal + "/pricing");
        assertEquals(422, sendBack(analyst, deal, Stage.PRICING, "NOWHERE", "OTHER").statusCode());
    }
}
