package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One process of the tree, started by this launcher or left over by an earlier one.
 *
 * @param pid the system's number of it
 */
record OsProcess(long pid) {

    /**
     * True while it runs. A zombie (killed, not yet reaped by its parent) counts as dead: it holds nothing any more,
     * yet {@code kill -0} and {@link ProcessHandle#isAlive} still find it.
     */
    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !zombie();
    }

    /** True when it is alive and its command line names these words, so that a reused number is not taken for ours. */
    boolean runs(String... words) {
        return alive()
                && ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().commandLine())
                        .map(line -> Stream.of(words).allMatch(line::contains))
                        .orElse(false);
    }

    /** Some live process of this user whose command line names these words; empty when there is none. */
    static Optional<OsProcess> running(String... words) {
        return ProcessHandle.allProcesses()
                .map(handle -> new OsProcess(handle.pid()))
                .filter(process -> process.pid() != ProcessHandle.current().pid() && process.runs(words))
                .findFirst();
    }

    /** Asks with the signal (a name such as {@code INT}), waits, and kills when it does not go. */
    void stop(String signal, Duration patience) {
        if (!alive()) {
            return;
        }
        send(signal);
        if (!Patience.until(patience, () -> !alive())) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Patience.until(Duration.ofSeconds(5), () -> !alive());
        }
    }

    private void send(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean zombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2); // the name before it may hold anything
        } catch (IOException e) {
            return false; // no /proc on this system, or gone meanwhile: isAlive has the say
        }
    }
}
