package io.firstbill.activities.engine;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;

/**
 * An engine of its own in this process; closing it loses every run, as killing a process with an in-memory one does.
 */
final class InMemoryEngine implements AutoCloseable {
    private final TestServer.InProcessTestServer server = TestServer.createServer(true);
    private final WorkflowServiceStubs stubs =
            WorkflowServiceStubs.newServiceStubs(
                    WorkflowServiceStubsOptions.newBuilder().setChannel(server.getChannel()).build());

    EngineConnection connection() {
        return new EngineConnection(stubs, EngineKind.IN_MEMORY, "default", "in this test");
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        server.close();
    }
}
