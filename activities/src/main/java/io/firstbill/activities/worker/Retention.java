package io.firstbill.activities.worker;

import com.google.protobuf.Duration;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.grpc.StatusRuntimeException;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the engine remembers ended runs. Our own development server is set to 30 days; an operator's is only looked
 * at. The in-memory one forgets everything anyway.
 */
@Singleton
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long WANTED_SECONDS = java.time.Duration.ofDays(30).toSeconds();

    /** Sets or checks it. */
    void ensure(EngineConnection connection) {
        if (connection.kind() == EngineKind.IN_MEMORY) {
            return;
        }
        try {
            long seconds = seconds(connection);
            if (seconds < WANTED_SECONDS && connection.kind() == EngineKind.DEV_SERVER) {
                extend(connection);
            } else if (seconds < WANTED_SECONDS) {
                LOG.warn(
                        "Namespace {} forgets ended runs after {} hours; 30 days help operators to look back",
                        connection.namespace(),
                        java.time.Duration.ofSeconds(seconds).toHours());
            }
        } catch (StatusRuntimeException e) {
            LOG.warn("Retention of namespace {} not known: {}", connection.namespace(), e.getMessage());
        }
    }

    private static long seconds(EngineConnection connection) {
        return connection
                .stubs()
                .blockingStub()
                .describeNamespace(DescribeNamespaceRequest.newBuilder().setNamespace(connection.namespace()).build())
                .getConfig()
                .getWorkflowExecutionRetentionTtl()
                .getSeconds();
    }

    private static void extend(EngineConnection connection) {
        var config =
                NamespaceConfig.newBuilder()
                        .setWorkflowExecutionRetentionTtl(Duration.newBuilder().setSeconds(WANTED_SECONDS));
        connection
                .stubs()
                .blockingStub()
                .updateNamespace(
                        UpdateNamespaceRequest.newBuilder()
                                .setNamespace(connection.namespace())
                                .setConfig(config)
                                .build());
    }
}
