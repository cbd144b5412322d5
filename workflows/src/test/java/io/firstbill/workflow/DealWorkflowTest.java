package io.firstbill.workflow;

import static io.firstbill.workflow.Onboarding.BEA;
import static io.firstbill.workflow.Onboarding.BO;
import static io.firstbill.workflow.Onboarding.DANA;
import static io.firstbill.workflow.Onboarding.FINN;
import static io.firstbill.workflow.Onboarding.PAT;
import static io.firstbill.workflow.Onboarding.by;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.state.ApprovalProgress;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class DealWorkflowTest {

    @Test
    void carriesADealFromContractToLive() {
        try (var deal = Onboarding.received()) {
            deal.toFirstInvoice();
            deal.drafted("inv-1");
            deal.verify();
            var end = deal.result();
            assertEquals(DealStatus.LIVE, end.status());
            assertEquals(List.of(), end.openTasks());
            assertEquals(
                    List.of("make uat_account-1", "issue inv-1", "mirror inv-1"),
                    deal.outside.effects.subList(3, deal.outside.effects.size()));
        }
    }

    @Test
    void recordsEveryRevisionOnceAndInOrder() {
        try (var deal = Onboarding.received()) {
            deal.toFirstInvoice();
            deal.drafted("inv-1");
            deal.verify();
            var end = deal.result();
            var revisions = deal.outside.projections.stream().map(p -> p.state().position().revision()).toList();
            assertEquals(
                    java.util.stream.LongStream.rangeClosed(1, end.position().revision()).boxed().toList(), revisions);
        }
    }

    @Test
    void needs165EventsAtMostForTheHappyPath() {
        try (var deal = Onboarding.received()) {
            deal.toFirstInvoice();
            deal.drafted("inv-1");
            deal.verify();
            assertEquals(DealStatus.LIVE, deal.result().status());
            assertTrue(deal.events() <= 165, deal::kinds);
        }
    }

    @Test
    void returnsToPricingAfterARejectionAndAsksAgain() {
        try (var deal = Onboarding.received()) {
            deal.confirmTerms();
            deal.submitPricing(2);
            deal.reject(Stage.PRICING);
            deal.submitPricing(3);
            var task = deal.task(TaskKind.DECIDE_APPROVAL);
            assertEquals("prices-3", task.contentHash());
            var state = deal.state();
            assertEquals(1, state.returns().size());
            assertEquals("discount-too-high", state.returns().getFirst().reasonCode());
            assertEquals(2, state.progress(Stage.PRICING).visits());
        }
    }

    @Test
    void returnsToTheContractWhenATermIsWrong() {
        try (var deal = Onboarding.received()) {
            deal.confirmTerms();
            deal.task(TaskKind.CONFIGURE_PRICING);
            deal.act(new Act.SendBack(PAT, Stage.CONTRACT, "wrong-term", "Net 30, not 60"));
            deal.task(TaskKind.CONFIRM_TERMS);
            deal.act(new Act.ReviseContract(DANA, 2, "contract-2", "Net 30"));
            var task =
                    deal.await(s ->
                            s.openTasks().stream()
                                    .filter(t -> t.contentHash().equals("contract-2"))
                                    .findFirst()
                                    .orElse(null));
            assertEquals(TaskKind.CONFIRM_TERMS, task.kind());
            assertNull(deal.state().pricing());
        }
    }

    @Test
    void returnsFromUatAndReplacesOnlyWhatChanged() {
        try (var deal = Onboarding.received()) {
            deal.outside.uatDifferences = 1;
            deal.confirmTerms();
            deal.submitPricing(2);
            deal.approve();
            deal.approvePlan();
            var signOff = deal.task(TaskKind.SIGN_OFF_UAT);
            var refused = refusal(() -> deal.act(new Act.SignOffUat(BEA, signOff.id(), signOff.contentHash(), null)));
            assertEquals("NOT_POSSIBLE_NOW", refused.getType());
            deal.act(new Act.SendBack(BEA, Stage.PRICING, "wrong-price", "tier 2"));
            deal.outside.uatDifferences = 0;
            deal.submitPricing(3);
            deal.approve();
            deal.approvePlan();
            deal.signOff();
            deal.awaitStage(Stage.FIRST_INVOICE);
            var again = deal.outside.effects.subList(4, deal.outside.effects.size());
            assertEquals(
                    List.of("undo uat_account-1", "undo price_L1_1-1", "make price_L1_1-2", "make uat_account-2"),
                    again);
        }
    }

    @Test
    void returnsFromTheFirstInvoiceAndVoidsItsDraft() {
        try (var deal = Onboarding.received()) {
            deal.outside.invoiceDifferences = 1;
            deal.toFirstInvoice();
            deal.drafted("inv-1");
            deal.task(TaskKind.VERIFY_INVOICE);
            deal.act(new Act.SendBack(BEA, Stage.BILLING_SETUP, "wrong-line", null));
            deal.task(TaskKind.APPROVE_SETUP_PLAN);
            assertTrue(deal.outside.effects.containsAll(List.of("undo invoice-1", "undo uat_account-1")));
            assertNull(deal.state().invoice());
        }
    }

    @Test
    void doesNotVerifyAnInvoiceThatDiffersUntilASecondPersonWaivesIt() {
        try (var deal = Onboarding.received()) {
            deal.outside.invoiceDifferences = 1;
            deal.toFirstInvoice();
            deal.drafted("inv-1");
            var verify = deal.task(TaskKind.VERIFY_INVOICE);
            var act = new Act.VerifyInvoice(BEA, verify.id(), verify.contentHash(), null);
            assertEquals("NOT_POSSIBLE_NOW", refusal(() -> deal.act(act)).getType());
            deal.act(new Act.RequestWaiver(BEA, 1, "rounding agreed with the customer"));
            var waiver = deal.task(TaskKind.GRANT_WAIVER);
            var own = new Act.DecideWaiver(BEA, waiver.id(), waiver.contentHash(), true, "yes");
            assertEquals("DUTIES_CONFLICT", refusal(() -> deal.act(own)).getType());
            deal.act(new Act.DecideWaiver(BO, waiver.id(), waiver.contentHash(), true, "agreed"));
            deal.act(act);
            assertEquals(DealStatus.LIVE, deal.result().status());
        }
    }

    @Test
    void keepsRequesterAndPriceAuthorFromApproving() {
        try (var deal = Onboarding.received()) {
            deal.confirmTerms();
            deal.submitPricing(2);
            var task = deal.task(TaskKind.DECIDE_APPROVAL);
            for (var user : List.of("dana", "pat")) {
                var act =
                        new Act.DecideApproval(
                                by(user, Role.FINANCE_APPROVER), task.id(), task.contentHash(), true, null, null, null);
                assertEquals("DUTIES_CONFLICT", refusal(() -> deal.act(act)).getType());
            }
        }
    }

    @Test
    void wantsTwoDifferentPeopleWhereTheRuleSaysTwo() {
        try (var deal = Onboarding.received()) {
            deal.outside.asks = List.of(new ApprovalProgress.Ask("A1", "big", Role.FINANCE_APPROVER, 2, 1, List.of()));
            deal.confirmTerms();
            deal.submitPricing(2);
            deal.approve();
            var task = deal.task(TaskKind.DECIDE_APPROVAL);
            var twice = new Act.DecideApproval(FINN, task.id(), task.contentHash(), true, null, null, null);
            assertEquals("DUTIES_CONFLICT", refusal(() -> deal.act(twice)).getType());
            deal.act(
                    new Act.DecideApproval(
                            by("fay", Role.FINANCE_APPROVER), task.id(), task.contentHash(), true, null, null, null));
            deal.task(TaskKind.APPROVE_SETUP_PLAN);
        }
    }

    @Test
    void refusesADecisionOnContentThatIsNotTheOneShown() {
        try (var deal = Onboarding.received()) {
            deal.confirmTerms();
            deal.submitPricing(2);
            var task = deal.task(TaskKind.DECIDE_APPROVAL);
            var stale = new Act.DecideApproval(FINN, task.id(), "prices-1", true, null, null, null);
            assertEquals("STALE", refusal(() -> deal.act(stale)).getType());
        }
    }

    @Test
    void takesARepeatedActOnce() {
        try (var deal = Onboarding.received()) {
            var task = deal.task(TaskKind.CONFIRM_TERMS);
            var act = new Act.ConfirmTerms(DANA, task.id(), task.contentHash());
            var first = deal.act(act, "T-1001-1:nonce");
            var again = deal.act(act, "T-1001-1:nonce");
            assertEquals(first, again);
        }
    }

    @Test
    void skipsApprovalForADealInPolicy() {
        try (var deal = Onboarding.received()) {
            deal.outside.asks = List.of();
            deal.confirmTerms();
            deal.submitPricing(2);
            deal.task(TaskKind.APPROVE_SETUP_PLAN);
            assertTrue(
                    deal.outside.projections.stream()
                            .flatMap(p -> p.entries().stream())
                            .anyMatch(e -> e.act().equals("approval.inPolicy")));
        }
    }

    @Test
    void holdsAndResumesWithTheClockShiftedByThePause() {
        try (var deal = Onboarding.received()) {
            var due = deal.task(TaskKind.CONFIRM_TERMS).dueAt();
            deal.act(new Act.HoldDeal(DANA, "customer merges"));
            assertEquals(
                    WaitCause.HOLD,
                    deal.await(s -> s.position().cause() == WaitCause.HOLD ? s.position().cause() : null));
            var task = deal.task(TaskKind.CONFIRM_TERMS);
            var act = new Act.ConfirmTerms(DANA, task.id(), task.contentHash());
            assertEquals("NOT_POSSIBLE_NOW", refusal(() -> deal.act(act)).getType());
            deal.engine.sleep(Duration.ofDays(3));
            deal.act(new Act.ResumeDeal(DANA, "merged"));
            var later = deal.await(s -> s.position().hold() == null ? s.openTasks().getFirst().dueAt() : null);
            var shift = Duration.between(java.util.Objects.requireNonNull(due), later);
            assertTrue(
                    shift.compareTo(Duration.ofDays(3)) >= 0 && shift.compareTo(Duration.ofDays(3).plusHours(1)) < 0);
            assertFalse(deal.state().progress(Stage.CONTRACT).breached());
        }
    }

    @Test
    void warnsAtThreeQuartersAndRecordsTheBreachOnce() {
        try (var deal = Onboarding.received()) {
            deal.task(TaskKind.CONFIRM_TERMS);
            deal.engine.sleep(Duration.ofHours(30));
            deal.confirmTerms();
            deal.task(TaskKind.CONFIGURE_PRICING);
            var said =
                    deal.outside.projections.stream()
                            .flatMap(p -> p.entries().stream())
                            .map(e -> e.act())
                            .filter(a -> a.startsWith("clock."))
                            .toList();
            assertEquals(List.of("clock.warned", "clock.breached"), said);
        }
    }

    @Test
    void blocksAStageWithItsCauseAndGoesOnWhenRetried() {
        try (var deal = Onboarding.received()) {
            deal.outside.failing.put("perform", "PO number is required");
            deal.confirmTerms();
            deal.submitPricing(2);
            deal.approve();
            deal.approvePlan();
            var block = deal.await(s -> s.position().block());
            assertEquals("VALIDATION_REJECTED", block.code());
            assertEquals("PO number is required", block.text());
            deal.outside.failing.clear();
            deal.act(new Act.RetryStage(BEA, "PO added in billing"));
            deal.task(TaskKind.SIGN_OFF_UAT);
            assertEquals(
                    3,
                    deal.outside.effects.stream()
                            .filter(e -> e.startsWith("make "))
                            .filter(e -> !e.contains("uat"))
                            .count());
        }
    }

    @Test
    void asksThoseWhoPriceWhenPricesStopAnApproval() {
        try (var deal = Onboarding.received()) {
            deal.confirmTerms();
            deal.outside.failing.put("ask", "Line L1 is priced without a clause");
            deal.submitPricing(2);
            assertEquals(Role.PRICING_ANALYST, deal.task(TaskKind.RESOLVE_BLOCK).role());
            deal.outside.failing.clear();
            deal.act(new Act.SendBack(PAT, Stage.PRICING, "wrong-price", "L1 without clause"));
            deal.submitPricing(3);
            assertEquals(Role.FINANCE_APPROVER, deal.task(TaskKind.DECIDE_APPROVAL).role());
        }
    }

    @Test
    void undoesInReverseWhenCancelled() {
        try (var deal = Onboarding.received()) {
            deal.toFirstInvoice();
            deal.act(new Act.CancelDeal(DANA, "customer withdrew"));
            assertEquals(DealStatus.CANCELLED, deal.result().status());
            var undone = deal.outside.effects.stream().filter(e -> e.startsWith("undo ")).toList();
            assertEquals("undo uat_account-1", undone.getFirst());
            assertEquals("undo price_L1_1-1", undone.get(1));
            assertEquals(4, undone.size());
        }
    }

    @Test
    void parksACancellationWhoseUndoFailsUntilItIsRetried() {
        try (var deal = Onboarding.received()) {
            deal.toFirstInvoice();
            deal.outside.failing.put("undo", "account is locked");
            deal.act(new Act.CancelDeal(DANA, "customer withdrew"));
            deal.task(TaskKind.RESOLVE_BLOCK);
            deal.outside.failing.clear();
            deal.act(new Act.RetryStage(BEA, "unlocked"));
            assertEquals(DealStatus.CANCELLED, deal.result().status());
        }
    }

    @Test
    void goesOnFromItsLastRecordAfterTheEngineIsLost() {
        try (var deal = Onboarding.received()) {
            deal.confirmTerms();
            deal.submitPricing(2);
            var task = deal.task(TaskKind.DECIDE_APPROVAL);
            deal.await(s -> deal.outside.projections.getLast().state().openTask(task.id()));
            var snapshot = deal.outside.projections.getLast().state();
            try (var rebuilt = Onboarding.from(snapshot)) {
                assertEquals(task, rebuilt.task(TaskKind.DECIDE_APPROVAL));
                rebuilt.approve();
                rebuilt.task(TaskKind.APPROVE_SETUP_PLAN);
                assertEquals(List.of(), rebuilt.outside.effects);
            }
        }
    }

    @Test
    void keepsAnActThatComesWithTheFirstTaskOfARebuiltRun() {
        try (var deal = Onboarding.received()) {
            var task = deal.task(TaskKind.CONFIRM_TERMS);
            deal.await(s -> deal.outside.projections.getLast().state().openTask(task.id()));
            var snapshot = deal.outside.projections.getLast().state();
            deal.restartFrom(snapshot, new Act.ConfirmTerms(DANA, task.id(), task.contentHash()));
            deal.task(TaskKind.CONFIGURE_PRICING);
        }
    }

    @Test
    void refusesAPersonWithoutTheRole() {
        try (var deal = Onboarding.received()) {
            var task = deal.task(TaskKind.CONFIRM_TERMS);
            var act = new Act.ConfirmTerms(BEA, task.id(), task.contentHash());
            var refused = refusal(() -> deal.act(act));
            assertEquals("ROLE_MISSING", refused.getType());
            assertTrue(refused.getOriginalMessage().contains("Deal desk"));
        }
    }

    private static ApplicationFailure refusal(Runnable act) {
        var thrown = assertThrows(WorkflowUpdateException.class, act::run);
        return assertInstanceOf(ApplicationFailure.class, thrown.getCause());
    }
}
