package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;

class OsProcessTest {

    @Test
    void isRecognisedByTheWordsOfItsCommandLine() throws IOException {
        Process sleep = new ProcessBuilder("sleep", "601.25").start();
        OsProcess process = new OsProcess(sleep.pid());

        assertTrue(process.runs("sleep", "601.25"));
        assertFalse(process.runs("postgres"));
        assertEquals(process, OsProcess.running("sleep", "601.25").orElseThrow());

        process.stop("TERM", Duration.ofSeconds(10));
        assertFalse(process.alive());
    }

    @Test
    void isKilledWhenItDoesNotListen() throws IOException {
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertEquals("ready", deaf.inputReader().readLine());
        OsProcess process = new OsProcess(deaf.pid());

        process.stop("TERM", Duration.ofMillis(200));

        assertFalse(process.alive());
    }

    @Test
    void aZombieIsDeadThoughTheSystemStillListsIt() throws IOException {
        try (Zombie zombie = Zombie.make()) {
            assertTrue(ProcessHandle.of(zombie.process().pid()).isPresent());
            assertFalse(zombie.process().alive());
        }
    }
}
