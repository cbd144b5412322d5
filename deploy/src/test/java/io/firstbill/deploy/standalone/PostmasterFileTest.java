package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class PostmasterFileTest {
    @TempDir private Path temp;

    private DataFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = DataFolder.open(temp);
        Files.createDirectory(folder.postgres());
    }

    @Test
    void tellsProcessPortAndReadiness() throws IOException {
        write(4711, "ready");

        assertEquals(Optional.of(new PostmasterFile(new OsProcess(4711), 5433, true)), PostmasterFile.read(folder));
    }

    @Test
    void saysNothingWhileItIsMissingOrHalfWritten() throws IOException {
        assertEquals(Optional.empty(), PostmasterFile.read(folder));

        Files.writeString(PostmasterFile.of(folder), "4711\n/data\n");

        assertEquals(Optional.empty(), PostmasterFile.read(folder));
    }

    @Test
    void isStaleWhenItsNumberIsAnotherProgramsByNow() throws IOException {
        write(ProcessHandle.current().pid(), "ready");

        assertFalse(PostmasterFile.read(folder).orElseThrow().isOurs(folder));
    }

    @Test
    void isStaleWhenItsProcessIsAZombie() throws IOException {
        try (Zombie zombie = Zombie.make()) {
            write(zombie.process().pid(), "ready");

            assertFalse(PostmasterFile.read(folder).orElseThrow().isOurs(folder));
        }
    }

    @Test
    void isOursWhileAProcessRunsOnTheFolder() throws IOException {
        Process lookalike = new ProcessBuilder("sh", "-c", "sleep 600; :", folder.postgres().toString()).start();
        try {
            write(lookalike.pid(), "ready");

            assertTrue(PostmasterFile.read(folder).orElseThrow().isOurs(folder));
        } finally {
            lookalike.descendants().forEach(ProcessHandle::destroyForcibly);
            lookalike.destroyForcibly();
        }
    }

    private void write(long pid, String status) throws IOException {
        Files.writeString(
                PostmasterFile.of(folder),
                String.join(
                        "\n",
                        Long.toString(pid),
                        folder.postgres().toString(),
                        "1700000000",
                        "5433",
                        "",
                        "127.0.0.1",
                        "  123  456",
                        status + "  ",
                        ""));
    }
}
