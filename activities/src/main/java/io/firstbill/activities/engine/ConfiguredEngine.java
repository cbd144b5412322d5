package io.firstbill.activities.engine;

import io.firstbill.workflow.message.Json;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

import jakarta.inject.Singleton;

/** The connection the settings name, and the client on whichever connection there is. */
@Factory
final class ConfiguredEngine {

    /** A server at the configured address; it need not answer yet. */
    @Singleton
    @Bean
    @Requires(missingBeans = EngineConnection.class)
    @Requires(property = "firstbill.temporal.address")
    EngineConnection connection(
            @Property(name = "firstbill.temporal.address") String address,
            @Property(name = "firstbill.temporal.namespace", defaultValue = "default") String namespace) {
        var stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        return new EngineConnection(stubs, EngineKind.CONFIGURED, namespace, address);
    }

    /** The client that speaks our JSON and our failures. */
    @Singleton
    WorkflowClient client(EngineConnection connection) {
        return WorkflowClient.newInstance(
                connection.stubs(),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(connection.namespace())
                        .setDataConverter(Json.dataConverter())
                        .build());
    }
}
