package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.failure.FirstbillException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FolderLockTest {
    @TempDir private Path temp;

    @Test
    void refusesASecondLauncherInWordsThatNameTheFirst() throws IOException {
        DataFolder folder = DataFolder.open(temp);
        try (FolderLock _ = FolderLock.take(folder)) {
            assertTrue(FolderLock.isTaken(folder));
            FirstbillException refusal = assertThrows(FirstbillException.class, () -> FolderLock.take(folder));

            assertTrue(refusal.toString().contains("already runs on the data folder"), refusal.toString());
            assertTrue(refusal.toString().contains("process " + ProcessHandle.current().pid()), refusal.toString());
        }
    }

    @Test
    void anotherProcessHoldsItUntilItDiesHoweverItDies() throws Exception {
        DataFolder folder = DataFolder.open(temp);
        Process holder = hold(folder);
        try {
            assertEquals("held", holder.inputReader().readLine());
            assertTrue(FolderLock.isTaken(folder));
            FirstbillException refusal = assertThrows(FirstbillException.class, () -> FolderLock.take(folder));
            assertTrue(refusal.toString().contains("process " + holder.pid()), refusal.toString());
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertFalse(FolderLock.isTaken(folder));
        FolderLock.take(folder).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInWords() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        FirstbillException refusal =
                assertThrows(FirstbillException.class, () -> DataFolder.open(file.resolve("data")));

        assertTrue(refusal.toString().contains("Choose another one with --data"), refusal.toString());
    }

    private static Process hold(DataFolder folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.root().toString())
                .redirectErrorStream(true)
                .start();
    }

    /** A launcher that does nothing but hold its folder. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            FolderLock.take(DataFolder.open(Path.of(args[0])));
            System.out.println("held");
            Thread.currentThread().join();
        }
    }
}
