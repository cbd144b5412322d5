package io.firstbill.activities.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.TestContract;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class RuleActivitiesTest {
    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        context = StoreContext.start();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void reviewsAContractVersionAndKeepsTheFindings() {
        var review = context.getBean(ContractActivitiesImpl.class).review(deal("SO-1", "100.00"), 1);
        assertEquals(0, review.blockers());
    }

    /** The signed words of the only price are taken away: nobody may confirm what has no source. */
    @Test
    void aPriceWithoutItsClauseStopsTheContract() {
        String document = TestContract.json("SO-4", "Nordwind", "100.00");
        int sources = document.lastIndexOf(",", document.indexOf("\"sources\""));
        var deal = submitted("SO-4", document.substring(0, sources) + "}");
        assertEquals(1, context.getBean(ContractActivitiesImpl.class).review(deal, 1).blockers());
        var kept = context.getBean(ContractVersions.class).get(deal, 1).findingList();
        assertEquals(List.of("trail.noSource"), kept.stream().map(Finding::code).toList());
        context.getBean(PricingActivitiesImpl.class).derive(deal, 1);
        assertEquals(kept, context.getBean(PricingVersions.class).get(deal, 1).findingList());
        var refused =
                assertThrows(
                        FirstbillException.class,
                        () ->
                                context.getBean(ApprovalActivitiesImpl.class)
                                        .ask(deal, 1, ApprovalPolicies.standard().version(), 1));
        assertEquals(FailureCode.VALIDATION_REJECTED, refused.code());
        assertTrue(refused.getMessage().contains("has no source in the signed document"), refused.getMessage());
    }

    @Test
    void derivesTheSameConfigurationOnce() {
        var deal = deal("SO-2", "100.00");
        var pricing = context.getBean(PricingActivitiesImpl.class);
        assertEquals(pricing.derive(deal, 1), pricing.derive(deal, 1));
        var row = context.getBean(PricingVersions.class).get(deal, 1);
        assertEquals(12, row.expectedInvoices().size());
        assertEquals("EUR 100.00", row.expectedInvoices().getFirst().total().toString());
        assertEquals(row.hash(), row.pricingConfig().contentHash());
        assertTrue(row.findingList().isEmpty());
    }

    @Test
    void asksOncePerRoundAndKeepsWhatTheRulesLookedAt() {
        var deal = deal("SO-3", "900000.00");
        context.getBean(PricingActivitiesImpl.class).derive(deal, 1);
        int policy = ApprovalPolicies.standard().version();
        var approval = context.getBean(ApprovalActivitiesImpl.class);
        var asked = approval.ask(deal, 1, policy, 1);
        assertEquals(asked, approval.ask(deal, 1, policy, 1));
        assertTrue(asked.asks().size() >= 1);
        assertTrue(asked.asks().getFirst().id().startsWith("A1-"));
        assertEquals(asked.asks().size(), context.getBean(StageRecords.class).asks(deal).size());
        assertTrue(
                context.getBean(StageRecords.class).round(deal, 1).orElseThrow().facts().text().contains("tcvMinor"));
    }

    @Test
    void countsWhatWasLeftOfAClockAgainAfterAPause() {
        var clocks = new ClockActivitiesImpl();
        var monday = Instant.parse("2026-11-16T08:00:00Z"); // 09:00 in Berlin
        var clock = clocks.clock(Stage.CONTRACT, monday, "Europe/Berlin");
        assertEquals(Instant.parse("2026-11-16T16:00:00Z"), clock.dueAt());
        var shifted =
                clocks.shift(
                        clock,
                        Instant.parse("2026-11-16T12:00:00Z"),
                        Instant.parse("2026-11-18T12:00:00Z"),
                        "Europe/Berlin");
        assertEquals(Instant.parse("2026-11-18T16:00:00Z"), shifted.dueAt());
        assertNull(clocks.clock(Stage.LIVE, monday, "Europe/Berlin").dueAt());
    }

    private static DealId deal(String orderForm, String fee) {
        return submitted(orderForm, TestContract.json(orderForm, "Nordwind", fee));
    }

    private static DealId submitted(String orderForm, String document) {
        var submission =
                new Submission(
                        document,
                        DealSource.API,
                        new Actor("lena", Actor.Channel.API),
                        null,
                        orderForm,
                        null,
                        List.of());
        var answer = context.getBean(DealIntake.class).submit(submission);
        return assertInstanceOf(IntakeAnswer.Accepted.class, answer).deal();
    }
}
