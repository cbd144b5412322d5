package io.firstbill.deploy.standalone;

import com.google.protobuf.Duration;

import io.grpc.StatusRuntimeException;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
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

    /** Makes it keep closed workflows for at least so many days; leaves a longer time alone. */
    static void keepAtLeast(long days, WorkflowServiceStubs stubs, String namespace) {
        if (retentionDays(stubs, namespace).map(kept -> kept >= days).orElse(false)) {
            return;
        }
        var _ =
                stubs.blockingStub()
                        .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .updateNamespace(
                                UpdateNamespaceRequest.newBuilder()
                                        .setNamespace(namespace)
                                        .setConfig(
                                                NamespaceConfig.newBuilder()
                                                        .setWorkflowExecutionRetentionTtl(
                                                                Duration.newBuilder()
                                                                        .setSeconds(TimeUnit.DAYS.toSeconds(days))))
                                        .build());
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
