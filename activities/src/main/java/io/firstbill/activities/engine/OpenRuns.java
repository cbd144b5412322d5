package io.firstbill.activities.engine;

import com.google.protobuf.ByteString;

import io.firstbill.deal.DealId;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListOpenWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;

import java.util.ArrayList;
import java.util.List;

/** The open runs of deals. The in-memory server lacks the list query, hence two ways. */
interface OpenRuns {
    int PAGE = 1_000;

    /** Every deal with an open run. */
    List<DealId> list();

    /** The way that this engine offers. */
    static OpenRuns of(EngineConnection connection) {
        return connection.kind() == EngineKind.IN_MEMORY
                ? () -> collect(page -> inMemory(connection, page))
                : () -> collect(page -> byQuery(connection, page));
    }

    /** One page of runs and where the next begins; an empty token ends. */
    record Page(List<WorkflowExecutionInfo> runs, ByteString next) {}

    /** Gives the page that begins at a token. */
    interface Pages {
        /** The page that begins here. */
        Page at(ByteString token);
    }

    private static List<DealId> collect(Pages pages) {
        var found = new ArrayList<DealId>();
        var token = ByteString.EMPTY;
        do {
            var page = pages.at(token);
            page.runs().stream()
                    .filter(r -> r.getType().getName().equals("DealWorkflow"))
                    .map(r -> new DealId(r.getExecution().getWorkflowId().substring("deal-".length())))
                    .forEach(found::add);
            token = page.next();
        } while (!token.isEmpty());
        return found;
    }

    private static Page byQuery(EngineConnection connection, ByteString token) {
        var answer =
                connection
                        .stubs()
                        .blockingStub()
                        .listWorkflowExecutions(
                                ListWorkflowExecutionsRequest.newBuilder()
                                        .setNamespace(connection.namespace())
                                        .setPageSize(PAGE)
                                        .setNextPageToken(token)
                                        .setQuery("WorkflowType='DealWorkflow' AND ExecutionStatus='Running'")
                                        .build());
        return new Page(answer.getExecutionsList(), answer.getNextPageToken());
    }

    private static Page inMemory(EngineConnection connection, ByteString token) {
        var answer =
                connection
                        .stubs()
                        .blockingStub()
                        .listOpenWorkflowExecutions(
                                ListOpenWorkflowExecutionsRequest.newBuilder()
                                        .setNamespace(connection.namespace())
                                        .setMaximumPageSize(PAGE)
                                        .setNextPageToken(token)
                                        .build());
        return new Page(answer.getExecutionsList(), answer.getNextPageToken());
    }
}
