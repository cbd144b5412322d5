package io.firstbill.deploy.split;

import io.firstbill.deploy.road.Eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process of the deployment.
 *
 * @param name short, also of its log
 * @param log all it said
 */
record Child(String name, Process process, Path log) implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** Starts it with these variables and no other setting of ours. */
    static Child start(String name, Path folder, Map<String, String> variables, List<String> command)
            throws IOException {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("FIRSTBILL_"));
        builder.environment().putAll(variables);
        return new Child(name, builder.start(), log);
    }

    /** Waits for its end and gives what it said. */
    String finished() throws InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(name + " ended with " + status + ": " + said());
        }
        return said();
    }

    /** Waits until it has said so. */
    Child until(String words) {
        Eventually.holds(
                name + " says " + words,
                LONGEST,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(name + " ended: " + said());
                    }
                    return said().contains(words);
                });
        return this;
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
