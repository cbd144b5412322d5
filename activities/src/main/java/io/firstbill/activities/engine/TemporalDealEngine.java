package io.firstbill.activities.engine;

import com.google.protobuf.Timestamp;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.DealWorkflow;
import io.firstbill.workflow.activity.TaskQueues;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Receipt;
import io.firstbill.workflow.state.DealState;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link DealEngine} on the Temporal Java SDK, the same above every kind of server. */
@Singleton
final class TemporalDealEngine implements DealEngine {
    private final WorkflowClient client;
    private final EngineConnection connection;
    private final OpenRuns openRuns;
    private final RebuildInput lost;

    TemporalDealEngine(WorkflowClient client, EngineConnection connection, RebuildInput lost) {
        this.client = client;
        this.connection = connection;
        this.openRuns = OpenRuns.of(connection);
        this.lost = lost;
    }

    @Override
    public void start(DealState from) {
        EngineCalls.within(
                "start " + from.deal(),
                () -> {
                    var options =
                            WorkflowOptions.newBuilder()
                                    .setTaskQueue(TaskQueues.DEALS)
                                    .setWorkflowId(DealWorkflow.id(from.deal()))
                                    .setWorkflowIdConflictPolicy(
                                            WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                                    .setWorkflowIdReusePolicy(
                                            WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                                    .build();
                    return client.newUntypedWorkflowStub(DealWorkflow.class.getSimpleName(), options).start(from);
                });
    }

    @Override
    public Receipt act(DealId deal, Act act, String actId) {
        String name = act.getClass().getSimpleName();
        try {
            return update(deal, name, actId, act);
        } catch (FirstbillException e) {
            if (e.code() != FailureCode.NOT_FOUND) {
                throw e;
            }
            start(lost.of(deal).orElseThrow(() -> e));
            return update(deal, name, actId, act);
        }
    }

    @Override
    public Receipt reproject(DealId deal) {
        return update(deal, "reproject", "reproject-" + java.util.UUID.randomUUID());
    }

    private Receipt update(DealId deal, String name, String id, Object... arguments) {
        var options =
                UpdateOptions.newBuilder(Receipt.class)
                        .setUpdateName(name)
                        .setUpdateId(id)
                        .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                        .build();
        return EngineCalls.within(name + " on " + deal, () -> run(deal).startUpdate(options, arguments).getResult());
    }

    @Override
    public void signal(DealId deal, InvoiceDrafted event) {
        EngineCalls.within(
                "invoiceDrafted on " + deal,
                () -> {
                    run(deal).signal("invoiceDrafted", event);
                    return deal;
                });
    }

    @Override
    public Optional<Long> revision(DealId deal) {
        try {
            return Optional.of(
                    EngineCalls.within("snapshot of " + deal, () -> run(deal).query("snapshot", DealState.class))
                            .position()
                            .revision());
        } catch (FirstbillException silent) {
            return Optional.empty(); // no worker, or code that cannot replay it: the stuck watch names it
        }
    }

    @Override
    public RunStanding standing(DealId deal) {
        return EngineCalls.known("describe " + deal, () -> describe(deal))
                .map(TemporalDealEngine::standing)
                .orElse(RunStanding.UNKNOWN);
    }

    private DescribeWorkflowExecutionResponse describe(DealId deal) {
        return connection
                .stubs()
                .blockingStub()
                .describeWorkflowExecution(
                        DescribeWorkflowExecutionRequest.newBuilder()
                                .setNamespace(connection.namespace())
                                .setExecution(
                                        WorkflowExecution.newBuilder().setWorkflowId(DealWorkflow.id(deal)).build())
                                .build());
    }

    private static RunStanding standing(DescribeWorkflowExecutionResponse answer) {
        var info = answer.getWorkflowExecutionInfo();
        var open = info.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        return new RunStanding(
                open ? RunStanding.Presence.OPEN : RunStanding.Presence.CLOSED,
                info.getHistoryLength(),
                answer.hasPendingWorkflowTask() ? answer.getPendingWorkflowTask().getAttempt() : 0,
                answer.getPendingActivitiesList().stream()
                        .filter(a -> a.getAttempt() > 1)
                        .map(TemporalDealEngine::retry)
                        .toList());
    }

    private static RunStanding.Retry retry(PendingActivityInfo activity) {
        return new RunStanding.Retry(
                activity.getActivityType().getName(),
                activity.getAttempt(),
                activity.hasLastFailure() ? activity.getLastFailure().getMessage() : null,
                activity.hasNextAttemptScheduleTime() ? moment(activity.getNextAttemptScheduleTime()) : null,
                activity.hasExpirationTime() ? moment(activity.getExpirationTime()) : null);
    }

    private static Instant moment(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    @Override
    public List<DealId> openRuns() {
        return EngineCalls.within("list open runs", openRuns::list);
    }

    @Override
    public void end(DealId deal, String reason) {
        EngineCalls.within(
                "end " + deal,
                () -> {
                    run(deal).terminate(reason);
                    return deal;
                });
    }

    private WorkflowStub run(DealId deal) {
        return client.newUntypedWorkflowStub(DealWorkflow.id(deal));
    }
}
