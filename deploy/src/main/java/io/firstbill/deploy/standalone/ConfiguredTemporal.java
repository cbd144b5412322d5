package io.firstbill.deploy.standalone;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

import java.util.List;

/**
 * A Temporal server at an address that somebody chose. There is never a silent change to another engine: when it does
 * not answer, pages still read and acts are refused in words until it does.
 */
final class ConfiguredTemporal implements TemporalEngine {
    private final String address;
    private final String namespace;
    private final WorkflowServiceStubs stubs;

    ConfiguredTemporal(String address, String namespace) {
        this.address = address;
        this.namespace = namespace;
        this.stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    }

    @Override
    public EngineConnection connection() {
        return new EngineConnection(stubs, EngineKind.CONFIGURED, namespace, address);
    }

    @Override
    public List<String> describe() {
        boolean answers = TemporalProbe.answers(stubs, namespace);
        return List.of(
                "server at "
                        + address
                        + ", namespace "
                        + namespace
                        + (answers ? "" : " (does not answer yet: pages read, acts wait for it)"));
    }

    @Override
    public List<Supervised> children() {
        return List.of();
    }

    @Override
    public void close() {
        stubs.shutdownNow();
    }
}
