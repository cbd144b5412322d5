package io.firstbill.workflow;

import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.activity.TaskQueues;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Json;
import io.firstbill.workflow.message.Receipt;
import io.firstbill.workflow.state.Basis;
import io.firstbill.workflow.state.ContentRef;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Task;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One deal in a time-skipping engine, driven by the acts of people. */
final class Onboarding implements AutoCloseable {
    static final DealId DEAL = DealId.of(1001);

    final Outside outside = new Outside();
    final TestWorkflowEnvironment engine;
    private final WorkflowClient client;
    private WorkflowStub deal;
    private String firstRun = "";

    private Onboarding(DealState from, @Nullable String server) {
        engine =
                TestWorkflowEnvironment.newInstance(
                        TestEnvironmentOptions.newBuilder()
                                .setUseExternalService(server != null)
                                .setTarget(server)
                                .setWorkflowClientOptions(
                                        WorkflowClientOptions.newBuilder()
                                                .setDataConverter(Json.dataConverter())
                                                .build())
                                .setWorkerFactoryOptions(
                                        WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build())
                                .registerSearchAttribute("Tenant", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                                .registerSearchAttribute("Stage", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                                .registerSearchAttribute("Status", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                                .registerSearchAttribute("Owner", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                                .registerSearchAttribute("DueAt", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
                                .build());
        for (var queue : List.of(TaskQueues.DEALS, TaskQueues.BILLING, TaskQueues.ERP, TaskQueues.BULK)) {
            engine.newWorker(queue).registerActivitiesImplementations(outside);
        }
        engine.getWorkerFactory()
                .getWorker(TaskQueues.DEALS)
                .registerWorkflowImplementationTypes(DealWorkflowImpl.class);
        engine.start();
        client = engine.getWorkflowClient();
        deal = start(from);
    }

    /** A deal just taken in by Dana of deal desk. */
    static Onboarding received() {
        return new Onboarding(fresh(), null);
    }

    /** A deal that goes on from this state, as after a rebuild. */
    static Onboarding from(DealState state) {
        return new Onboarding(state, null);
    }

    /** A deal just taken in, on a real server at this address. */
    static Onboarding on(String server) {
        return new Onboarding(fresh(), server);
    }

    static DealState fresh() {
        return DealState.received(
                DEAL,
                new Basis("dana", "dana", Instant.parse("2026-11-20T09:00:00Z"), "Europe/Berlin", 1),
                ContentRef.of(1, "contract-1", "dana"));
    }

    private WorkflowStub start(DealState from) {
        firstRun =
                toStart(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING).start(from).getRunId();
        return client.newUntypedWorkflowStub(DealWorkflow.id(DEAL)); // not bound to one run
    }

    private WorkflowStub toStart(WorkflowIdConflictPolicy whenRunning) {
        return client.newUntypedWorkflowStub(
                "DealWorkflow",
                WorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.DEALS)
                        .setWorkflowId(DealWorkflow.id(DEAL))
                        .setWorkflowIdConflictPolicy(whenRunning)
                        .build());
    }

    DealState state() {
        return deal.query("snapshot", DealState.class);
    }

    DealState result() {
        return deal.getResult(DealState.class);
    }

    /** The histories of all its runs, oldest first. */
    List<String> histories() {
        var all = new ArrayList<String>();
        for (var run = firstRun; !run.isEmpty(); ) {
            var history = client.fetchHistory(DealWorkflow.id(DEAL), run);
            all.add(history.toJson(false));
            run = history.getLastEvent().getWorkflowExecutionContinuedAsNewEventAttributes().getNewExecutionRunId();
        }
        return all;
    }

    /** Loses the run and starts another from this state, as a rebuild does. */
    void restartFrom(DealState snapshot) {
        deal.terminate("the engine is lost");
        deal = start(snapshot);
    }

    /** Loses the run and starts another from this state, with an act in the same request: both come with one task. */
    void restartFrom(DealState snapshot, Act act) {
        deal.terminate("the engine is lost");
        toStart(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
                .executeUpdateWithStart(
                        UpdateOptions.newBuilder(Receipt.class)
                                .setUpdateName(act.getClass().getSimpleName())
                                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                                .build(),
                        new Object[] {act},
                        new Object[] {snapshot});
    }

    /** The kinds of its events, in order, to explain a count. */
    String kinds() {
        return client.fetchHistory(DealWorkflow.id(DEAL)).getEvents().stream()
                .map(e -> e.getEventId() + " " + e.getEventType())
                .collect(Collectors.joining("\n"));
    }

    int events() {
        return client.fetchHistory(DealWorkflow.id(DEAL)).getEvents().size();
    }

    /** Waits, until a task of this kind is open. */
    Task task(TaskKind kind) {
        return await(state -> state.openTasks().stream().filter(t -> t.kind() == kind).findFirst().orElse(null));
    }

    void awaitStage(Stage stage) {
        await(state -> state.stage() == stage ? state : null);
    }

    <T> T await(Function<DealState, @Nullable T> look) {
        return outside.await(look);
    }

    Receipt act(Act act) {
        return act(act, UUID.randomUUID().toString());
    }

    Receipt act(Act act, String id) {
        return deal.startUpdate(
                        UpdateOptions.newBuilder(Receipt.class)
                                .setUpdateName(act.getClass().getSimpleName())
                                .setUpdateId(id)
                                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                                .build(),
                        act)
                .getResult();
    }

    void drafted(String invoice) {
        deal.signal("invoiceDrafted", new InvoiceDrafted("evt-" + invoice, invoice));
    }

    static By by(String user, Role... roles) {
        return new By(new Actor(user, Actor.Channel.PAGE), List.of(roles), "req-" + user);
    }

    static final By DANA = by("dana", Role.DEAL_DESK);
    static final By PAT = by("pat", Role.PRICING_ANALYST);
    static final By FINN = by("finn", Role.FINANCE_APPROVER);
    static final By BEA = by("bea", Role.BILLING_OPERATIONS);
    static final By BO = by("bo", Role.BILLING_OPERATIONS);

    void confirmTerms() {
        var task = task(TaskKind.CONFIRM_TERMS);
        act(new Act.ConfirmTerms(DANA, task.id(), task.contentHash()));
    }

    void submitPricing(int version) {
        var task = task(TaskKind.CONFIGURE_PRICING);
        act(new Act.SubmitPricing(PAT, task.id(), task.contentHash(), version, "prices-" + version));
    }

    void approve() {
        var task = task(TaskKind.DECIDE_APPROVAL);
        act(new Act.DecideApproval(FINN, task.id(), task.contentHash(), true, null, "fine", null));
    }

    void reject(Stage to) {
        var task = task(TaskKind.DECIDE_APPROVAL);
        act(new Act.DecideApproval(FINN, task.id(), task.contentHash(), false, "discount-too-high", "too much", to));
    }

    void approvePlan() {
        var task = task(TaskKind.APPROVE_SETUP_PLAN);
        act(new Act.ApproveSetupPlan(BEA, task.id(), task.contentHash()));
    }

    void signOff() {
        var task = task(TaskKind.SIGN_OFF_UAT);
        act(new Act.SignOffUat(BEA, task.id(), task.contentHash(), null));
    }

    void verify() {
        var task = task(TaskKind.VERIFY_INVOICE);
        act(new Act.VerifyInvoice(BEA, task.id(), task.contentHash(), null));
    }

    /** Everything up to the first invoice's draft. */
    void toFirstInvoice() {
        confirmTerms();
        submitPricing(2);
        approve();
        approvePlan();
        signOff();
        awaitStage(Stage.FIRST_INVOICE);
    }

    @Override
    public void close() {
        engine.close();
    }
}
