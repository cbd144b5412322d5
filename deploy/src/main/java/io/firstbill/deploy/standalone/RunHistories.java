package io.firstbill.deploy.standalone;

import com.google.protobuf.ByteString;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.History;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.ListClosedWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListOpenWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.common.WorkflowExecutionHistory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The histories of an engine's runs as files, one a run, in the form of {@code temporal workflow show --output json}:
 * what a run did, for support and for checks from outside.
 */
public final class RunHistories {
    private static final int PAGE = 1_000;
    private static final long PATIENCE_SECONDS = 20;

    private final EngineConnection connection;

    private RunHistories(EngineConnection connection) {
        this.connection = connection;
    }

    /**
     * Writes {@code <workflow id>.<run id>.json} for every run the engine knows, open and closed; answers how many.
     *
     * @param folder made when it is not there
     */
    public static int write(EngineConnection connection, Path folder) throws IOException {
        RunHistories histories = new RunHistories(connection);
        Files.createDirectories(folder);
        List<WorkflowExecution> runs = histories.runs();
        for (WorkflowExecution run : runs) {
            Path file = folder.resolve(run.getWorkflowId() + "." + run.getRunId() + ".json");
            Files.writeString(file, new WorkflowExecutionHistory(histories.of(run), run.getWorkflowId()).toJson(true));
        }
        return runs.size();
    }

    /** The in-memory server lacks the query, hence two ways. */
    private List<WorkflowExecution> runs() {
        List<WorkflowExecutionInfo> found = new ArrayList<>();
        if (connection.kind() == EngineKind.IN_MEMORY) {
            found.addAll(open());
            found.addAll(closed());
        } else {
            found.addAll(queried());
        }
        return found.stream().map(WorkflowExecutionInfo::getExecution).toList();
    }

    private List<WorkflowExecutionInfo> open() {
        return stub().listOpenWorkflowExecutions(
                        ListOpenWorkflowExecutionsRequest.newBuilder()
                                .setNamespace(connection.namespace())
                                .setMaximumPageSize(PAGE)
                                .build())
                .getExecutionsList();
    }

    private List<WorkflowExecutionInfo> closed() {
        return stub().listClosedWorkflowExecutions(
                        ListClosedWorkflowExecutionsRequest.newBuilder()
                                .setNamespace(connection.namespace())
                                .setMaximumPageSize(PAGE)
                                .build())
                .getExecutionsList();
    }

    private List<WorkflowExecutionInfo> queried() {
        List<WorkflowExecutionInfo> found = new ArrayList<>();
        ByteString next = ByteString.EMPTY;
        do {
            var page =
                    stub().listWorkflowExecutions(
                                    ListWorkflowExecutionsRequest.newBuilder()
                                            .setNamespace(connection.namespace())
                                            .setPageSize(PAGE)
                                            .setNextPageToken(next)
                                            .setQuery("WorkflowType='DealWorkflow'")
                                            .build());
            found.addAll(page.getExecutionsList());
            next = page.getNextPageToken();
        } while (!next.isEmpty());
        return found;
    }

    private History of(WorkflowExecution run) {
        History.Builder history = History.newBuilder();
        ByteString next = ByteString.EMPTY;
        do {
            var page =
                    stub().getWorkflowExecutionHistory(
                                    GetWorkflowExecutionHistoryRequest.newBuilder()
                                            .setNamespace(connection.namespace())
                                            .setExecution(run)
                                            .setNextPageToken(next)
                                            .build());
            history.addAllEvents(page.getHistory().getEventsList());
            next = page.getNextPageToken();
        } while (!next.isEmpty());
        return history.build();
    }

    private WorkflowServiceBlockingStub stub() {
        return connection.stubs().blockingStub().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
