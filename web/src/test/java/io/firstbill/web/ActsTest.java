package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.client.PlayedEngine;
import io.firstbill.workflow.message.Act;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class ActsTest {
    private final PlayedEngine engine = Site.bean(PlayedEngine.class);

    @Test
    void sendsADecisionWithTheHashOfWhatWasShown() {
        DealId deal = Seeds.inApproval("seat-ramp");
        Client finance = Site.as(Role.FINANCE_APPROVER);
        String page = finance.get("/tasks/T-" + deal.number() + "-1").body();
        assertTrue(page.contains("A discount above 15 % needs finance: largest discount 20 %"), page);
        HttpResponse<String> answer =
                finance.post(
                        "/deals/" + deal + "/approvals/A1-1/decision",
                        "task",
                        "T-" + deal.number() + "-1",
                        "hash",
                        "abc",
                        "decision",
                        "reject",
                        "reason",
                        "price_too_low",
                        "returnTo",
                        "PRICING",
                        "note",
                        "Ask 5 % less");
        assertEquals(200, answer.statusCode());
        Act.DecideApproval act = assertInstanceOf(Act.DecideApproval.class, engine.acts(deal).getLast());
        assertEquals("abc", act.contentHash());
        assertEquals("price_too_low", act.reasonCode());
        assertEquals(Stage.PRICING, act.returnTo());
        assertEquals("Ask 5 % less", act.note());
        assertTrue(act.by().has(Role.FINANCE_APPROVER));
    }

    @Test
    void keepsTheNoteOfWhoComesSecond() {
        DealId deal = Seeds.inApproval("seat-ramp");
        engine.refuse(deal, new FirstbillException(FailureCode.STALE, "Task T-1 is closed. Reload to see its result."));
        Client finance = Site.as(Role.FINANCE_APPROVER);
        finance.get("/deals/" + deal + "/approvals");
        HttpResponse<String> answer =
                finance.post(
                        "/deals/" + deal + "/approvals/A1-1/decision", "decision", "approve", "note", "Fine by me");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Task T-1 is closed"));
        assertTrue(answer.body().contains(">Fine by me</textarea>"), answer.body());
        assertTrue(answer.body().contains("Reload"));
        assertTrue(answer.body().contains("Onboarding requested"));
    }

    @Test
    void saysThatTheEngineIsAwayAndThatNothingWasDecided() {
        DealId deal = Seeds.inContract("seat-ramp");
        engine.refuse(deal, new FirstbillException(FailureCode.ENGINE_UNAVAILABLE, "Temporal does not answer."));
        Client desk = Site.as(Role.DEAL_DESK);
        desk.get("/deals/" + deal + "/contract");
        HttpResponse<String> answer = desk.post("/deals/" + deal + "/contract/confirmation");
        assertEquals(502, answer.statusCode());
        assertTrue(answer.body().contains("Another system does not answer"));
        assertEquals(200, desk.get("/deals/" + deal).statusCode());
    }

    @Test
    void recalculatesWhatIsTypedAndKeepsItOverSignOut() {
        DealId deal = Seeds.inPricing("graduated-usage");
        String[] person = Site.person("Pia", Role.PRICING_ANALYST);
        Client pia = new Client().signIn(person[0], person[1]);
        String path = "/deals/" + deal + "/pricing/draft";
        assertTrue(pia.get(path).body().contains("7,484.00"));
        String typed = pia.post(path, "intent", "recalculate", "base", "x", "L2-1.amount", "2000.00").body();
        assertTrue(typed.contains("7,584.00"), typed);
        assertTrue(typed.contains("+100.00"));
        assertTrue(typed.contains("The order form says 1,900.00 (p. 3), not 2000.00."), typed);
        pia.post(path, "intent", "save", "base", "x", "L2-1.amount", "2000.00");
        pia.post("/sign-out");
        assertTrue(new Client().signIn(person[0], person[1]).get(path).body().contains("value=\"2000.00\""));
    }

    @Test
    void refusesToSubmitWhatTheContractDoesNotSayAndNamesTheField() {
        DealId deal = Seeds.inPricing("graduated-usage");
        Client analyst = Site.as(Role.PRICING_ANALYST);
        String path = "/deals/" + deal + "/pricing/draft";
        analyst.get(path);
        HttpResponse<String> wrong = analyst.post(path, "intent", "submit", "base", "x", "L2-1.amount", "two thousand");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("href=\"#L2-1.amount\""), wrong.body());
        HttpResponse<String> differs = analyst.post(path, "intent", "submit", "base", "x", "L2-1.amount", "2000.00");
        assertEquals(422, differs.statusCode());
        assertTrue(engine.acts(deal).isEmpty());
    }

    @Test
    void submitsTheStoredVersionAndForgetsTheDraft() {
        DealId deal = Seeds.inPricing("graduated-usage");
        String[] person = Site.person("Ola", Role.PRICING_ANALYST);
        Client ola = new Client().signIn(person[0], person[1]);
        String path = "/deals/" + deal + "/pricing/draft";
        ola.get(path);
        String base = Site.bean(PricingVersions.class).get(deal, 1).hash();
        HttpResponse<String> sent = ola.post(path, "intent", "submit", "base", base);
        assertEquals(200, sent.statusCode(), sent.body());
        Act.SubmitPricing act = assertInstanceOf(Act.SubmitPricing.class, engine.acts(deal).getLast());
        assertEquals(base, act.contentHash());
        assertEquals(1, act.version());
        assertFalse(Site.bean(Drafts.class).find(Drafts.PRICING, person[0], deal.value()).isPresent());
    }

    @Test
    void doesNotLetTheAnalystsDraftOpenForOthers() {
        DealId deal = Seeds.inPricing("graduated-usage");
        assertEquals(409, Site.as(Role.DEAL_DESK).get("/deals/" + deal + "/pricing/draft").statusCode());
    }
}
