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
import io.firstbill.web.client.PlayedEngine;
import io.firstbill.workflow.message.Act;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Billing setup, UAT and first invoice: what they show, and what their forms send. */
class StagePagesTest {
    @Test
    void showsThePlanBeforeTheFirstCallAndApprovesIt() {
        DealId deal = StageSeeds.inSetup("seat-ramp");
        Client client = Site.as(Role.BILLING_OPERATIONS);
        String page = client.get("/deals/" + deal + "/billing-setup").body();
        assertTrue(page.contains("Approve the setup plan"), page);
        assertTrue(page.contains("nothing has been written"));
        assertTrue(page.contains("1 Create account"));
        send(client, page, "/deals/" + deal + "/billing-setup/plan/approval");
        Act.ApproveSetupPlan sent = last(deal, Act.ApproveSetupPlan.class);
        assertEquals(value(page, "hash"), sent.contentHash());
        assertFalse(
                Site.as(Role.DEAL_DESK)
                        .get("/deals/" + deal + "/billing-setup")
                        .body()
                        .contains("Approve the setup plan"));
    }

    @Test
    void namesTheStepWhoseOutcomeIsUnknownAndOffersARetry() {
        DealId deal = StageSeeds.blockedInSetup("seat-ramp");
        String page = Site.as(Role.BILLING_OPERATIONS).get("/deals/" + deal + "/billing-setup").body();
        assertTrue(page.contains("Billing does not answer since 14:02."));
        assertTrue(page.contains("Outcome unknown, being looked up"));
        assertTrue(page.contains("No answer within 10 s"));
        assertTrue(page.contains("sb_account"));
        assertTrue(page.contains("fb-" + deal + "-billing-setup_account-1"));
        assertTrue(page.contains("Retry billing setup"));
    }

    @Test
    void saysThatThereIsNoPlanYet() {
        DealId deal = Seeds.inContract("group-eur");
        Client client = Site.as(Role.BILLING_OPERATIONS);
        assertTrue(client.get("/deals/" + deal + "/billing-setup").body().contains("No setup plan yet"));
        assertTrue(client.get("/deals/" + deal + "/uat").body().contains("No run yet"));
    }

    @Test
    void signsOffARunThatAgrees() {
        DealId deal = StageSeeds.inUat("graduated-usage", false);
        Client client = Site.as(Role.BILLING_OPERATIONS);
        String page = client.get("/deals/" + deal + "/uat").body();
        assertTrue(page.contains("Sign off UAT"), page);
        send(client, page, "/deals/" + deal + "/uat/sign-off", "note", "Seen");
        assertEquals("Seen", last(deal, Act.SignOffUat.class).note());
    }

    @Test
    void showsWhatDiffersFirstAndSendsTheDealBack() {
        DealId deal = StageSeeds.inUat("seat-ramp", true);
        Client client = Site.as(Role.BILLING_OPERATIONS);
        String page = client.get("/deals/" + deal + "/uat?only=on").body();
        assertTrue(page.contains("Sign-off is not possible yet"), page);
        assertTrue(page.contains("1.00 too much"), page);
        assertFalse(page.contains("Matches, by contract line"));
        assertFalse(page.contains("uat/sign-off"));
        send(client, page, "/deals/" + deal + "/return", "from", "UAT", "to", "PRICING", "code", "WRONG_PRICE");
        Act.SendBack sent = last(deal, Act.SendBack.class);
        assertEquals(Stage.PRICING, sent.to());
        assertEquals("WRONG_PRICE", sent.reasonCode());
    }

    @Test
    void saysWhenTheFirstInvoiceIsExpected() {
        DealId deal = StageSeeds.awaitingInvoice("mid-month-stub");
        String page = Site.as(Role.BILLING_OPERATIONS).get("/deals/" + deal + "/invoice").body();
        assertTrue(page.contains("Not issued yet. Expected "), page);
    }

    @Test
    void verifiesAnInvoiceThatAgrees() {
        DealId deal = StageSeeds.inInvoice("zero-decimal", false);
        Client client = Site.as(Role.BILLING_OPERATIONS);
        String page = client.get("/deals/" + deal + "/invoice").body();
        assertTrue(page.contains("Verify the first invoice"), page);
        send(client, page, "/deals/" + deal + "/invoice/verification");
        assertEquals(value(page, "hash"), last(deal, Act.VerifyInvoice.class).contentHash());
    }

    @Test
    void namesLineAmountAndCauseAndHasTwoPeopleWaive() {
        DealId deal = StageSeeds.inInvoice("seat-ramp", true);
        Client asking = Site.as(Role.BILLING_OPERATIONS);
        String page = asking.get("/deals/" + deal + "/invoice").body();
        assertTrue(page.contains("1.00 too much"), page);
        assertTrue(page.contains("1 discrepancy to mend or waive"));
        assertFalse(page.contains("/invoice/verification"));
        send(asking, page, "/deals/" + deal + "/invoice/discrepancies/1/waiver", "reason", "Agreed by phone");
        assertEquals("Agreed by phone", last(deal, Act.RequestWaiver.class).reason());
        StageSeeds.askWaiver(deal, Site.person(Role.BILLING_OPERATIONS)[0]);
        assertFalse(asking.get("/deals/" + deal + "/invoice").body().contains("Grant waiver"));
        String[] second = Site.person("Second", Role.BILLING_OPERATIONS);
        Client deciding = new Client().signIn(second[0], second[1]);
        String other = deciding.get("/deals/" + deal + "/invoice").body();
        assertTrue(other.contains("you decide as the second person"), other);
        send(
                deciding,
                other.substring(other.indexOf("waiver-decision")),
                "/deals/" + deal + "/invoice/discrepancies/1/waiver-decision",
                "decision",
                "grant",
                "reason",
                "Seen");
        assertTrue(last(deal, Act.DecideWaiver.class).granted());
    }

    @Test
    void keepsTheNoteWhenAnotherWasFirst() {
        DealId deal = StageSeeds.inUat("group-gbp", false);
        Site.bean(PlayedEngine.class)
                .refuse(deal, new FirstbillException(FailureCode.STALE, "Mara signed this off at 14:02."));
        Client client = Site.as(Role.BILLING_OPERATIONS);
        String page = client.get("/deals/" + deal + "/uat").body();
        HttpResponse<String> answer =
                send(client, page, "/deals/" + deal + "/uat/sign-off", "note", "Compared with the form");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Mara signed this off at 14:02."));
        assertTrue(answer.body().contains("Compared with the form"));
    }

    private static HttpResponse<String> send(Client client, String page, String path, String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        for (String name : java.util.List.of("task", "hash", "key")) {
            String value = value(page, name);
            if (!value.isEmpty()) {
                all.add(name);
                all.add(value);
            }
        }
        return client.post(path, all.toArray(new String[0]));
    }

    private static String value(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static <T extends Act> T last(DealId deal, Class<T> type) {
        return assertInstanceOf(type, Site.bean(PlayedEngine.class).acts(deal).getLast());
    }
}
