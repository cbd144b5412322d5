package io.firstbill.deploy.standalone;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.activities.engine.EngineKind;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The {@code temporal} CLI's development server as a child, with its database in the data folder. One left running by a
 * killed launcher is adopted when it answers for our namespace, else stopped.
 */
final class TemporalDevServer implements TemporalEngine, Supervised {
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path cli;
    private final DataFolder folder;
    private final DevServerState state;
    private final WorkflowServiceStubs stubs;
    private volatile OsProcess process;

    private TemporalDevServer(Path cli, DataFolder folder, Consumer<String> say)
            throws IOException, InterruptedException {
        this.cli = cli;
        this.folder = folder;
        String version = TemporalCli.version(cli);
        DevServerState kept = DevServerState.read(folder);
        boolean sameVersion = kept.version().equals(version);
        Optional<OsProcess> left = kept.survivor(folder);
        if (left.isPresent() && sameVersion && kept.process().equals(left)) {
            this.state = kept;
            this.stubs = connect(kept.port());
            if (Patience.until(Duration.ofSeconds(5), () -> TemporalProbe.answers(stubs, NAMESPACE))) {
                this.process = left.get();
                return;
            }
            left.get().stop("TERM", STOP);
            this.process = launch();
            return;
        }
        left.ifPresent(survivor -> survivor.stop("TERM", STOP));
        if (!sameVersion) {
            TemporalCli.moveAside(folder, say);
        }
        Ports ports = new Ports(folder);
        this.state =
                new DevServerState(version, ports.choose("temporal"), ports.choose("temporal-ui"), Optional.empty());
        this.stubs = connect(state.port());
        this.process = launch();
    }

    /**
     * Starts it, or takes over the one that runs.
     *
     * @throws FirstbillException when it does not come up; the message names its log
     */
    static TemporalDevServer start(Path cli, DataFolder folder, Consumer<String> say) {
        try {
            return new TemporalDevServer(cli, folder, say);
        } catch (IOException e) {
            throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "Temporal (" + cli + ") did not start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "stopped while Temporal was starting", e);
        }
    }

    @Override
    public EngineConnection connection() {
        return new EngineConnection(stubs, EngineKind.DEV_SERVER, NAMESPACE, "127.0.0.1:" + state.port());
    }

    @Override
    public String name() {
        return "Temporal";
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public void restart() throws IOException {
        process = launch();
    }

    @Override
    public List<String> describe() {
        return List.of(
                "development server at 127.0.0.1:" + state.port() + ", kept in " + folder.temporalDatabase(),
                "its own pages for operators: http://127.0.0.1:" + state.uiPort());
    }

    @Override
    public List<Supervised> children() {
        return List.of(this);
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        process.stop("TERM", STOP);
    }

    private OsProcess launch() throws IOException {
        Path log = folder.log("temporal");
        Process started =
                new ProcessBuilder(Launch.detached(TemporalCli.startDev(cli, folder, state)))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        OsProcess server = new OsProcess(started.pid());
        state.with(server).write(folder);
        if (!Patience.until(START, () -> !started.isAlive() || TemporalProbe.answers(stubs, NAMESPACE))
                || !started.isAlive()) {
            server.stop("TERM", STOP);
            throw new IOException("it did not answer; see " + log);
        }
        return server;
    }

    private static WorkflowServiceStubs connect(int port) {
        return WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:" + port).build());
    }
}
