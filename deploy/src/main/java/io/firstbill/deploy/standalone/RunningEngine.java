package io.firstbill.deploy.standalone;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Temporal that already runs, for a command of its own process; starts none. */
public final class RunningEngine implements AutoCloseable {
    private final EngineConnection connection;

    private RunningEngine(EngineConnection connection) {
        this.connection = connection;
    }

    /**
     * The configured server, else the development server of the product that runs on the folder.
     *
     * @throws FirstbillException when there is none that another process can reach, or it does not answer
     */
    public static RunningEngine reach(Configured configured, Path data) {
        RunningEngine engine =
                configured
                        .temporalAddress()
                        .map(address -> at(address, EngineKind.CONFIGURED, configured.temporalNamespace()))
                        .orElseGet(() -> developmentServer(data));
        if (!TemporalProbe.answers(engine.connection.stubs(), engine.connection.namespace())) {
            engine.close();
            throw new FirstbillException(
                    FailureCode.ENGINE_UNAVAILABLE,
                    "Temporal at "
                            + engine.connection.where()
                            + " does not answer for namespace "
                            + engine.connection.namespace()
                            + ".");
        }
        return engine;
    }

    /** How to talk to it. */
    public EngineConnection connection() {
        return connection;
    }

    private static RunningEngine developmentServer(Path data) {
        try {
            if (Files.isDirectory(data)) {
                DataFolder folder = DataFolder.open(data);
                DevServerState state = DevServerState.read(folder);
                if (state.survivor(folder).isPresent()) {
                    return at("127.0.0.1:" + state.port(), EngineKind.DEV_SERVER, TemporalEngine.NAMESPACE);
                }
            }
        } catch (IOException e) {
            throw new FirstbillException(FailureCode.INTERNAL, "The data folder cannot be read: " + e, e);
        }
        throw new FirstbillException(
                FailureCode.NOT_POSSIBLE_NOW,
                "No Temporal server runs that this command could reach. A standalone product rebuilds its open deals"
                        + " by itself at every start; for a server of yours set FIRSTBILL_TEMPORAL_ADDRESS.");
    }

    private static RunningEngine at(String address, EngineKind kind, String namespace) {
        WorkflowServiceStubs stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        return new RunningEngine(new EngineConnection(stubs, kind, namespace, address));
    }

    @Override
    public void close() {
        connection.stubs().shutdownNow();
    }
}
