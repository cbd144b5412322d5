package io.firstbill.deploy.standalone;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.grpc.StatusRuntimeException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Temporal's test server inside this process: no address, no file. What it knew is gone with the process, so every open
 * deal is rebuilt from PostgreSQL at the next start. Where an operator asks for it, an orderly stop writes the
 * histories of its runs.
 */
final class InMemoryTemporal implements TemporalEngine {
    private final TestServer.InProcessTestServer server;
    private final WorkflowServiceStubs stubs;
    private final Optional<Path> histories;
    private final Consumer<String> say;

    private InMemoryTemporal(TestServer.InProcessTestServer server, Optional<Path> histories, Consumer<String> say) {
        this.server = server;
        this.histories = histories;
        this.say = say;
        this.stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setChannel(server.getChannel()).build());
    }

    /**
     * Starts it.
     *
     * @param histories folder for the histories of its runs when it stops; empty for none
     */
    static InMemoryTemporal start(Optional<Path> histories, Consumer<String> say) {
        // true: real time, nothing is skipped
        return new InMemoryTemporal(TestServer.createServer(true), histories, say);
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
        histories.ifPresent(this::keep);
        stubs.shutdownNow();
        server.close();
    }

    private void keep(Path folder) {
        try {
            say.accept(RunHistories.write(connection(), folder) + " histories written to " + folder);
        } catch (IOException | StatusRuntimeException e) {
            say.accept("The histories were not written to " + folder + ": " + e);
        }
    }
}
