package io.firstbill.activities.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.sandbox.billing.SandboxControl;
import io.firstbill.activities.store.audit.AuditLog;
import io.firstbill.activities.store.relay.WorkerHealth;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.message.Act;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

class OnboardingTest {
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.fresh();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void carriesADealFromIntakeToLive() {
        var deal = product.take("SO-live");
        toSetup(product, deal);
        toLive(product, deal);
        var live = product.view(deal);
        assertEquals(DealStatus.LIVE, live.deal().status());
        assertTrue(live.openTasks().isEmpty());
        assertNull(product.bean(AuditLog.class).firstBroken(deal));
    }

    @Test
    void answersARepeatedActOnceAndRefusesWhatCannotBe() {
        var deal = product.take("SO-acts");
        var task = product.task(deal, TaskKind.CONFIRM_TERMS);
        var engine = product.bean(DealEngine.class);
        var stranger = new Act.ConfirmTerms(Product.by("eve", Role.LEADER), task.id(), task.contentHash());
        assertEquals(FailureCode.ROLE_MISSING, refusal(() -> product.act(deal, stranger)));
        var stale = new Act.ConfirmTerms(Product.DANA, task.id(), "another");
        assertEquals(FailureCode.STALE, refusal(() -> product.act(deal, stale)));
        var confirm = new Act.ConfirmTerms(Product.DANA, task.id(), task.contentHash());
        String id = UUID.randomUUID().toString();
        assertEquals(engine.act(deal, confirm, id), engine.act(deal, confirm, id));
        assertEquals(FailureCode.NOT_FOUND, refusal(() -> product.act(DealId.of(77), confirm)));
    }

    @Test
    void startsEachDealOnceHoweverManyRelaysRun() {
        var deals = List.of(product.take("SO-r1"), product.take("SO-r2"), product.take("SO-r3"));
        var relay = product.bean(OutboxRelay.class);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(relay::relay),
                        CompletableFuture.runAsync(relay::relay),
                        CompletableFuture.runAsync(relay::relay))
                .join();
        deals.forEach(deal -> product.task(deal, TaskKind.CONFIRM_TERMS));
        var running = product.bean(DealEngine.class).openRuns();
        deals.forEach(deal -> assertEquals(1, running.stream().filter(deal::equals).count()));
        assertEquals(1, product.bean(WorkerHealth.class).alive().size());
    }

    @Test
    void recordsAgainWhatTheDatabaseLost() throws SQLException {
        var deal = product.take("SO-lost-rows");
        product.task(deal, TaskKind.CONFIRM_TERMS);
        long revision = product.view(deal).revision();
        execute(product, "update deal_snapshot set revision = revision - 1 where deal_id = '" + deal + "'");
        product.bean(Reconciler.class).run();
        product.await(deal, view -> view.revision() > revision);
        assertNull(product.bean(AuditLog.class).firstBroken(deal));
    }

    @Test
    void wakesADealThatIsLateAndNotRecordedAsLate() throws SQLException {
        var deal = product.take("SO-late");
        product.task(deal, TaskKind.CONFIRM_TERMS);
        long revision = product.view(deal).revision();
        execute(product, "update deal set due_at = now() - interval '1 hour' where id = '" + deal + "'");
        product.bean(Sweeper.class).run();
        product.await(deal, view -> view.revision() > revision);
    }

    @Test
    void bringsDealsBackWhereTheyStoodWhenTheEngineIsLost() {
        var before = Product.fresh();
        var waiting = before.take("SO-b1");
        var setUp = before.take("SO-b2");
        before.task(waiting, TaskKind.CONFIRM_TERMS);
        toSetup(before, setUp);
        before.approvePlan(setUp);
        var uat = before.task(setUp, TaskKind.SIGN_OFF_UAT);
        var due = before.view(waiting).deal().dueAt();
        var accounts = before.bean(SandboxControl.class).accounts().size();
        before.close();

        try (var after = Product.again(before.database, Map.of("firstbill.reconcile.first", "0s"))) {
            var engine = after.bean(DealEngine.class);
            after.await(setUp, v -> engine.standing(setUp).presence() == RunStanding.Presence.OPEN);
            assertEquals(uat.id(), after.task(setUp, TaskKind.SIGN_OFF_UAT).id());
            assertEquals(due, after.view(waiting).deal().dueAt());
            after.signOff(setUp);
            after.reachInvoiceDate(setUp);
            after.verify(setUp);
            after.await(setUp, view -> view.deal().status() == DealStatus.LIVE);
            assertEquals(2, after.view(setUp).state().position().incarnation());
            assertEquals(accounts, after.bean(SandboxControl.class).accounts().size());
            assertEquals(0, after.bean(Rebuild.class).lost());
            after.confirmTerms(waiting);
            after.task(waiting, TaskKind.CONFIGURE_PRICING);
        }
    }

    @Test
    void comparesAgainSoonWhenAComparisonFailed() throws SQLException {
        var before = Product.fresh();
        var deal = before.take("SO-owed");
        before.task(deal, TaskKind.CONFIRM_TERMS);
        before.close();
        try (var after = Product.again(before.database, Map.of("firstbill.reconcile.again", "100ms"))) {
            execute(after, "alter table deal_snapshot rename to deal_snapshot_away");
            after.bean(Reconciler.class).run();
            execute(after, "alter table deal_snapshot_away rename to deal_snapshot");
            var engine = after.bean(DealEngine.class);
            after.await(deal, view -> engine.standing(deal).presence() == RunStanding.Presence.OPEN);
        }
    }

    @Test
    void rebuildsALostDealWhenSomebodyActsOnIt() {
        var before = Product.fresh();
        var deal = before.take("SO-lazy");
        before.task(deal, TaskKind.CONFIRM_TERMS);
        before.close();
        try (var after = Product.again(before.database, Map.of())) {
            after.confirmTerms(deal);
            after.await(deal, view -> view.deal().stage() == Stage.PRICING);
        }
    }

    private static void toSetup(Product on, DealId deal) {
        on.confirmTerms(deal);
        on.submitPricing(deal);
        on.task(deal, TaskKind.APPROVE_SETUP_PLAN);
    }

    private static void toLive(Product on, DealId deal) {
        on.approvePlan(deal);
        on.signOff(deal);
        on.await(deal, view -> view.deal().waitCause() == WaitCause.INVOICE_DATE);
        on.reachInvoiceDate(deal);
        on.verify(deal);
        on.await(deal, view -> view.deal().status() == DealStatus.LIVE);
    }

    private static FailureCode refusal(Runnable act) {
        return assertThrows(FirstbillException.class, act::run).code();
    }

    private static void execute(Product on, String sql) throws SQLException {
        try (var connection = on.database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
