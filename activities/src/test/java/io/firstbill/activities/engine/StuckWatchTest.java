package io.firstbill.activities.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.sandbox.Call;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.billing.SandboxControl;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.relay.StuckRow;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.activities.store.view.DealView;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.message.Act;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

/**
 * Each cause for which a deal stands still, made on purpose: it is named, and the act it offers lets the deal go on.
 * Code that cannot read the history is left out: the engine in memory does not report its vain tries.
 */
class StuckWatchTest {

    @Test
    void namesAPersonAHoldAndADate() {
        try (var product = Product.fresh()) {
            var deal = product.take("SO-waits");
            product.task(deal, TaskKind.CONFIRM_TERMS);
            assertEquals(WaitCause.PERSON, cause(product.view(deal)));
            product.act(deal, new Act.HoldDeal(Product.DANA, "The customer merges two entities"));
            product.await(deal, view -> cause(view) == WaitCause.HOLD);
            product.act(deal, new Act.ResumeDeal(Product.DANA, "Merged"));
            product.await(deal, view -> cause(view) == WaitCause.PERSON);
            toSetup(product, deal);
            product.approvePlan(deal);
            product.signOff(deal);
            product.await(deal, view -> cause(view) == WaitCause.INVOICE_DATE);
            product.reachInvoiceDate(deal);
            product.task(deal, TaskKind.VERIFY_INVOICE);
        }
    }

    @Test
    void namesABlockThatARetryResolves() {
        try (var product = Product.fresh()) {
            var deal = product.take("SO-block");
            product.bean(SandboxControl.class)
                    .plant(Fault.of(Fault.Kind.WRONG_PRICE, deal.value(), 1).in("createPrice"));
            toSetup(product, deal);
            product.approvePlan(deal);
            var blocked = product.await(deal, view -> cause(view) == WaitCause.BLOCKED);
            assertEquals("READ_BACK_DIFFERS", blockOf(blocked));
            product.act(deal, new Act.RetryStage(Product.BEA, "The price was edited there; make it anew"));
            product.approvePlan(deal);
            product.task(deal, TaskKind.SIGN_OFF_UAT);
        }
    }

    @Test
    void namesASystemThatIsAskedAgainUntilItAnswers() {
        try (var product = Product.fresh()) {
            var deal = product.take("SO-retry");
            toSetup(product, deal);
            product.bean(SandboxControl.class)
                    .plant(Fault.of(Fault.Kind.TIMEOUT_AFTER_EFFECT, deal.value(), 1).in("createAccount"));
            var busy = product.bean(SandboxControl.class).plant(fault(deal));
            product.approvePlan(deal);
            var stuck = stuck(product.await(deal, view -> cause(view) == WaitCause.VENDOR_RETRY));
            var until = stuck.retriedUntil();
            assertTrue(until != null && until.isAfter(stuck.foundAt()), stuck.text());
            assertTrue(stuck.attempt() != null && stuck.attempt() > 1);
            product.bean(SandboxControl.class).clear(busy);
            product.task(deal, TaskKind.SIGN_OFF_UAT);
            product.await(deal, view -> view.stuck() == null);
            assertEquals(1, effects(product, deal, "createAccount"));
            assertEquals(1, effects(product, deal, "createSubscription"));
        }
    }

    private static Fault fault(DealId deal) {
        return new Fault(
                0, Fault.Kind.SERVER_ERROR, "createSubscription", deal.value(), null, null, null, 0, "test", null);
    }

    @Test
    void namesAMissingWorkerUntilOneStarts() {
        var database = TestPostgres.fresh();
        DealId deal;
        try (var pagesOnly = StoreContext.start(database, Map.of())) {
            deal = Product.take(pagesOnly.getBean(DealIntake.class), "SO-alone");
            var view = pagesOnly.getBean(DealReader.class).get(deal);
            assertEquals(WaitCause.NO_WORKER, cause(view));
        }
        try (var product = Product.again(database, Map.of())) {
            product.task(deal, TaskKind.CONFIRM_TERMS);
            assertNull(product.view(deal).stuck());
        }
    }

    @Test
    void namesALimitThatARebuildLifts() {
        try (var product = Product.fresh(Map.of("firstbill.stuck.events", 60))) {
            var deal = product.take("SO-long");
            toSetup(product, deal);
            product.approvePlan(deal);
            product.task(deal, TaskKind.SIGN_OFF_UAT);
            product.await(deal, view -> cause(view) == WaitCause.LIMIT_REACHED);
            long accounts = effects(product, deal, "createAccount");
            product.bean(Rebuild.class).force(deal, "Its history is long");
            product.await(deal, view -> view.stuck() == null);
            product.signOff(deal);
            product.await(deal, view -> cause(view) == WaitCause.INVOICE_DATE);
            assertEquals(accounts, effects(product, deal, "createAccount"));
        }
    }

    @Test
    void keepsWhatCameInAndRefusesActsInWordsWhileTheEngineIsDown() {
        var before = Product.fresh();
        var atDate = before.take("SO-down-1");
        toSetup(before, atDate);
        before.approvePlan(atDate);
        before.signOff(atDate);
        before.await(atDate, view -> cause(view) == WaitCause.INVOICE_DATE);
        var atPerson = before.take("SO-down-2");
        var task = before.task(atPerson, TaskKind.CONFIRM_TERMS);

        before.loseEngine();
        var confirm = new Act.ConfirmTerms(Product.DANA, task.id(), task.contentHash());
        String actId = UUID.randomUUID().toString();
        var refused =
                assertThrows(
                        FirstbillException.class, () -> before.bean(DealEngine.class).act(atPerson, confirm, actId));
        assertEquals(FailureCode.ENGINE_UNAVAILABLE, refused.code());
        assertTrue(refused.getMessage().contains("Send the form again"), refused.getMessage());
        var taken = before.take("SO-down-3");
        before.await(taken, view -> cause(view) == WaitCause.ENGINE_UNAVAILABLE);
        assertEquals(WaitCause.PERSON, cause(before.view(atPerson)));
        before.reachInvoiceDate(atDate);
        before.close();

        try (var after = Product.again(before.database, Map.of("firstbill.reconcile.first", "0s"))) {
            after.await(taken, view -> view.stuck() == null && !view.openTasks().isEmpty());
            after.task(atDate, TaskKind.VERIFY_INVOICE);
            after.bean(DealEngine.class).act(atPerson, confirm, actId);
            after.task(atPerson, TaskKind.CONFIGURE_PRICING);
            assertEquals(1, effects(after, atDate, "createAccount"));
        }
    }

    private static void toSetup(Product product, DealId deal) {
        product.confirmTerms(deal);
        product.submitPricing(deal);
        product.task(deal, TaskKind.APPROVE_SETUP_PLAN);
    }

    private static WaitCause cause(DealView view) {
        return view.stuck() == null ? view.deal().waitCause() : view.stuck().cause();
    }

    private static StuckRow stuck(DealView view) {
        var stuck = view.stuck();
        assertNotNull(stuck);
        return stuck;
    }

    private static String blockOf(DealView view) {
        var block = view.state().position().block();
        assertNotNull(block);
        return block.code();
    }

    private static long effects(Product product, DealId deal, String operation) {
        return product.bean(SandboxControl.class).calls(500).stream()
                .filter(call -> call.operation().equals(operation) && call.outcome() == Call.Outcome.EFFECT)
                .filter(call -> call.key().contains(deal.value() + "-"))
                .count();
    }
}
