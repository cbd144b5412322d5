package io.firstbill.deploy.standalone;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Short questions to a Temporal server about a namespace. */
public final class TemporalProbe {
    private static final long PATIENCE_SECONDS = 3;

    private TemporalProbe() {}

    /** True when it answers for the namespace now. */
    public static boolean answers(WorkflowServiceStubs stubs, String namespace) {
        return describe(stubs, namespace).isPresent();
    }

    /** How many days it keeps closed workflows; empty when it does not answer or does not say. */
    public static Optional<Long> retentionDays(WorkflowServiceStubs stubs, String namespace) {
        return describe(stubs, namespace)
                .filter(answer -> answer.getConfig().hasWorkflowExecutionRetentionTtl())
                .map(answer ->
                        TimeUnit.SECONDS.toDays(answer.getConfig().getWorkflowExecutionRetentionTtl().getSeconds()));
    }

    private static Optional<DescribeNamespaceResponse> describe(WorkflowServiceStubs stubs, String namespace) {
        try {
            return Optional.of(
                    stubs.blockingStub()
                            .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .describeNamespace(DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build()));
        } catch (StatusRuntimeException e) {
            return Optional.empty();
        }
    }
}
