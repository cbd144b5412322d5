package io.firstbill.deploy.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;

/**
 * A process that has ended and is never reaped: its parent has turned into a program that does not ask for it. The
 * child waits for that turn before it ends, since the shell would have reaped it.
 */
final class Zombie implements AutoCloseable {
    private final Process parent;
    private final OsProcess process;

    private Zombie(Process parent, OsProcess process) {
        this.parent = parent;
        this.process = process;
    }

    static Zombie make() throws IOException {
        String script = "(until grep -q sleep /proc/$$/comm; do :; done) & echo $!; exec sleep 600";
        Process parent = new ProcessBuilder("sh", "-c", script).start();
        BufferedReader said = parent.inputReader();
        OsProcess child = new OsProcess(Long.parseLong(said.readLine()));
        if (!Patience.until(Duration.ofSeconds(10), () -> !child.alive())) {
            throw new IllegalStateException("the child of sleep did not end");
        }
        return new Zombie(parent, child);
    }

    OsProcess process() {
        return process;
    }

    @Override
    public void close() {
        parent.destroyForcibly();
    }
}
