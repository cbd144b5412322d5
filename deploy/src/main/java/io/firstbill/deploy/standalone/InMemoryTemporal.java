package io.firstbill.deploy.standalone;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;

import java.util.List;

/**
 * Temporal's test server inside this process: no address, no file. What it knew is gone with the process, so every open
 * deal is rebuilt from PostgreSQL at the next start.
 */
final class InMemoryTemporal implements TemporalEngine {
    private final TestServer.InProcessTestServer server;
    private final WorkflowServiceStubs stubs;

    private InMemoryTemporal(TestServer.InProcessTestServer server) {
        this.server = server;
        this.stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setChannel(server.getChannel()).build());
    }

    static InMemoryTemporal start() {
        return new InMemoryTemporal(TestServer.createServer(true)); // true: real time, nothing is skipped
    }

    @Override
    public EngineConnection connection() {
        return new EngineConnection(stubs, EngineKind.IN_MEMORY, NAMESPACE, "in this process");
    }

    @Override
    public List<String> describe() {
        return List.of("in memory (no temporal CLI on PATH): open deals are rebuilt from PostgreSQL at every start");
    }

    @Override
    public List<Supervised> children() {
        return List.of();
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        server.close();
    }
}
