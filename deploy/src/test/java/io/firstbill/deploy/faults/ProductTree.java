package io.firstbill.deploy.faults;

import io.firstbill.deploy.cli.Firstbill;
import io.firstbill.deploy.road.Eventually;
import io.firstbill.deploy.road.FreePort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The standalone product as a tree of real processes, started as {@code ./firstbill} starts it. It knows its processes
 * by what they leave in the data folder.
 */
final class ProductTree implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final Engine engine;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Process launcher;

    private ProductTree(Path folder, Engine engine) throws IOException {
        this.folder = folder;
        this.engine = engine;
        this.port = FreePort.next();
        this.launcher = launch("");
    }

    /** Starts it on an empty folder; returns when it answers. */
    static ProductTree start(Path folder, Engine engine) throws IOException {
        ProductTree tree = new ProductTree(folder, engine);
        try {
            tree.awaitAnswer();
            return tree;
        } catch (AssertionError e) {
            tree.close();
            throw e;
        }
    }

    /** Everything it keeps. */
    Path data() {
        return folder.resolve("data");
    }

    /** Where an engine in memory leaves its histories when it stops. */
    Path histories() {
        return folder.resolve("histories");
    }

    /** Where its pages are. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The lines it has said, over all starts. */
    Stream<String> said() {
        try {
            return Files.readAllLines(output()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when pages, database and engine answer. */
    boolean answers() {
        try {
            var request = HttpRequest.newBuilder(address().resolve("/health")).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills one process with signal 9; answers its number, or empty when no such process runs now. */
    Optional<Long> kill(Victim victim, int choice) {
        Optional<ProcessHandle> found = find(victim, choice).filter(ProcessHandle::destroyForcibly);
        return found.map(ProcessHandle::pid);
    }

    /** True when the launcher has put another process into the place of one that was killed. */
    boolean replaced(Victim victim, long killed) {
        return find(victim, 0).filter(ProcessHandle::isAlive).filter(now -> now.pid() != killed).isPresent();
    }

    /** Starts the launcher again when it is dead, as whoever looks after it would. */
    void reviveLauncher() throws IOException {
        reviveLauncher("");
    }

    /**
     * The same with a failpoint armed.
     *
     * @param failpoint as {@code FB_FAILPOINT} names it; empty for none
     */
    void reviveLauncher(String failpoint) throws IOException {
        if (!launcher.isAlive()) {
            launcher = launch(failpoint);
        }
    }

    /** True when the launcher is dead. */
    boolean ended() {
        return !launcher.isAlive();
    }

    /** Waits until it answers. */
    void awaitAnswer() {
        Eventually.holds("the product answers, see " + output(), START, () -> answers() || ended());
        if (ended()) {
            throw new AssertionError("The product has ended: " + said().toList());
        }
    }

    private Optional<ProcessHandle> find(Victim victim, int choice) {
        return switch (victim) {
            case LAUNCHER, LAUNCHER_IN_EFFECT -> Optional.of(launcher.toHandle()).filter(ProcessHandle::isAlive);
            case TEMPORAL -> line("temporal.properties", "pid=").flatMap(ProcessHandle::of);
            case POSTGRES -> postmaster();
            case BACKEND ->
                    postmaster().map(ProcessHandle::children).map(Stream::toList).flatMap(all -> one(all, choice));
        };
    }

    private static Optional<ProcessHandle> one(List<ProcessHandle> all, int choice) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(choice % all.size()));
    }

    private Optional<ProcessHandle> postmaster() {
        return line("postgres/postmaster.pid", "").flatMap(ProcessHandle::of);
    }

    /** The number that follows this beginning in the first such line of a file of the data folder. */
    private Optional<Long> line(String file, String beginning) {
        try {
            return Files.readAllLines(data().resolve(file)).stream()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .map(line -> Long.parseLong(line.substring(beginning.length()).strip()));
        } catch (IOException | NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }

    private Process launch(String failpoint) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Firstbill.class.getName(),
                        "--data",
                        data().toString(),
                        "--port",
                        Integer.toString(port));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("FIRSTBILL_"));
        builder.environment().put("FB_FAILPOINT", failpoint);
        builder.environment().put("FIRSTBILL_TEMPORAL_CLI", engine.program());
        builder.environment().put("FIRSTBILL_HISTORIES", histories().toString());
        return builder.start();
    }

    private Path output() {
        return folder.resolve("product.out");
    }

    /** Stops it in order, as Ctrl-C does. */
    @Override
    public void close() throws IOException {
        reviveOnlyToStopChildren();
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new AssertionError("The product did not stop within a minute, see " + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            launcher.destroyForcibly();
        }
    }

    /** A dead launcher has left its children behind; the next one takes them over and stops them. */
    private void reviveOnlyToStopChildren() throws IOException {
        if (ended() && postmaster().filter(ProcessHandle::isAlive).isPresent()) {
            reviveLauncher();
            Eventually.holds("the launcher is up or gone", START, () -> answers() || ended());
        }
    }
}
