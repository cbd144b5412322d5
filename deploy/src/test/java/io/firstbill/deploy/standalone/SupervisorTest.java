package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

class SupervisorTest {
    private static final Duration PROMISE = Duration.ofSeconds(15);

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Sleeper child = new Sleeper();

    @AfterEach
    void stopChild() {
        child.close();
    }

    @Test
    void startsAKilledChildAgainAndSaysSo() throws IOException {
        child.restart();
        long before = child.pid();
        try (Supervisor supervisor = new Supervisor(List.of(child), said::add)) {
            supervisor.start();
            kill(before);

            assertTrue(Patience.until(PROMISE, () -> child.alive() && child.pid() != before));
            assertTrue(Patience.until(PROMISE, () -> said.size() == 2));
        }
        assertEquals("Sleeper has died; starting it again.", said.poll());
        assertNotEquals(before, child.pid());
    }

    @Test
    void triesAgainWhenTheStartFails() throws IOException {
        child.restart();
        child.failures.set(2);
        try (Supervisor supervisor = new Supervisor(List.of(child), said::add)) {
            supervisor.start();
            long before = child.pid();
            kill(before);

            assertTrue(Patience.until(PROMISE, () -> child.alive() && child.pid() != before));
        }
        assertTrue(said.contains("Sleeper did not start (not yet); trying again."), said.toString());
    }

    @Test
    void leavesAloneWhatDiesAfterItWasClosed() throws IOException {
        child.restart();
        Supervisor supervisor = new Supervisor(List.of(child), said::add);
        supervisor.start();
        supervisor.close();

        child.close();

        assertFalse(Patience.until(Duration.ofSeconds(1), child::alive));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** The smallest child there is. */
    private static final class Sleeper implements Supervised {
        private volatile OsProcess process = new OsProcess(Long.MAX_VALUE);
        private final AtomicInteger failures = new AtomicInteger();

        long pid() {
            return process.pid();
        }

        @Override
        public String name() {
            return "Sleeper";
        }

        @Override
        public boolean alive() {
            return process.alive();
        }

        @Override
        public void restart() throws IOException {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("not yet");
            }
            process = new OsProcess(new ProcessBuilder("sleep", "600").start().pid());
        }

        @Override
        public void close() {
            process.stop("TERM", Duration.ofSeconds(5));
        }
    }
}
