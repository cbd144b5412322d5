package io.firstbill.activities.engine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.firstbill.activities.TestContract;
import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.sandbox.billing.SandboxControl;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.activities.store.view.DealView;
import io.firstbill.activities.store.view.TaskView;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.context.ApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The product without pages: a worker on a real database, an engine in memory and the sandbox systems. */
final class Product implements AutoCloseable {
    static final By DANA = by("dana", Role.DEAL_DESK);
    static final By PAT = by("pat", Role.PRICING_ANALYST);
    static final By FINN = by("finn", Role.FINANCE_APPROVER);
    static final By LEX = by("lex", Role.LEGAL_APPROVER);
    static final By BEA = by("bea", Role.BILLING_OPERATIONS);
    private static final Duration LONG = Duration.ofSeconds(30);

    final TestPostgres database;
    private final InMemoryEngine engine;
    private final ApplicationContext context;

    private Product(TestPostgres database, InMemoryEngine engine, Map<String, Object> settings) {
        this.database = database;
        this.engine = engine;
        Map<String, Object> all =
                new HashMap<>(
                        Map.of(
                                "firstbill.worker.enabled", true,
                                "firstbill.sandbox.enabled", true,
                                "firstbill.outbox.first", "0s",
                                "firstbill.inbox.every", "100ms",
                                "firstbill.invoice.every", "100ms",
                                "firstbill.invoice.first", "0s",
                                "firstbill.invoice.poll", "100ms",
                                "firstbill.stuck.every", "200ms",
                                "firstbill.stuck.first", "0s",
                                "firstbill.reconcile.first", "1h"));
        all.putAll(settings);
        context = StoreContext.start(database, all, engine.connection());
    }

    /** On a new database. */
    static Product fresh() {
        return fresh(Map.of());
    }

    /** On a new database with more settings. */
    static Product fresh(Map<String, Object> settings) {
        return new Product(TestPostgres.fresh(), new InMemoryEngine(), settings);
    }

    /** On this database with an engine that knows nothing. */
    static Product again(TestPostgres database, Map<String, Object> settings) {
        return new Product(database, new InMemoryEngine(), settings);
    }

    static By by(String user, Role... roles) {
        return new By(new Actor(user, Actor.Channel.PAGE), List.of(roles), "req-" + user);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DealId take(String orderForm) {
        return take(bean(DealIntake.class), orderForm);
    }

    /** Takes a deal in by the intake alone, as pages do. */
    static DealId take(DealIntake intake, String orderForm) {
        var submission =
                new Submission(
                        TestContract.json(orderForm),
                        DealSource.EXAMPLE,
                        DANA.actor(),
                        null,
                        UUID.randomUUID().toString(),
                        null,
                        List.of());
        var answer = intake.submit(submission);
        return assertInstanceOf(IntakeAnswer.Accepted.class, answer).deal();
    }

    DealView view(DealId deal) {
        return bean(DealReader.class).get(deal);
    }

    /** Waits for something that is asked again and again. */
    static void until(BooleanSupplier met, Supplier<String> otherwise) {
        long until = System.nanoTime() + LONG.toNanos();
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** The deal once its rows meet the condition. */
    DealView await(DealId deal, Predicate<DealView> met) {
        long until = System.nanoTime() + LONG.toNanos();
        DealView view = view(deal);
        while (!met.test(view)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Still at " + view.state().position() + ", tasks " + view.openTasks());
            }
            var _ = bean(DealReader.class).awaitRevision(deal, view.revision() + 1, Duration.ofMillis(200));
            view = view(deal);
        }
        return view;
    }

    TaskView task(DealId deal, TaskKind kind) {
        return await(deal, view -> view.openTasks().stream().anyMatch(t -> t.kind() == kind)).openTasks().stream()
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Receipt act(DealId deal, Act act) {
        return bean(DealEngine.class).act(deal, act, UUID.randomUUID().toString());
    }

    void confirmTerms(DealId deal) {
        var task = task(deal, TaskKind.CONFIRM_TERMS);
        act(deal, new Act.ConfirmTerms(DANA, task.id(), task.contentHash()));
    }

    void submitPricing(DealId deal) {
        var task = task(deal, TaskKind.CONFIGURE_PRICING);
        act(deal, new Act.SubmitPricing(PAT, task.id(), task.contentHash(), 1, task.contentHash()));
    }

    void approvePlan(DealId deal) {
        var task = task(deal, TaskKind.APPROVE_SETUP_PLAN);
        act(deal, new Act.ApproveSetupPlan(BEA, task.id(), task.contentHash()));
    }

    void signOff(DealId deal) {
        var task = task(deal, TaskKind.SIGN_OFF_UAT);
        act(deal, new Act.SignOffUat(BEA, task.id(), task.contentHash(), null));
    }

    void reachInvoiceDate(DealId deal) {
        var done =
                await(deal, view -> view.state().setup().done().stream().anyMatch(d -> d.step().equals("account")))
                        .state()
                        .setup()
                        .done();
        String account = done.stream().filter(d -> d.step().equals("account")).findFirst().orElseThrow().externalRef();
        bean(SandboxControl.class).moveClock(account, LocalDate.of(2027, 1, 1));
    }

    void verify(DealId deal) {
        var task = task(deal, TaskKind.VERIFY_INVOICE);
        act(deal, new Act.VerifyInvoice(BEA, task.id(), task.contentHash(), null));
    }

    /** Kills the engine under the running worker. */
    void loseEngine() {
        engine.close();
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
