package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.failure.FirstbillException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The whole product on a folder of its own, in this process, with its real PostgreSQL and the engine in memory. */
class StandaloneTest {
    private static final Duration PROMISE = Duration.ofSeconds(15);

    @TempDir private Path temp;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @Test
    void servesPagesAndOutlivesItsPostgres() throws Exception {
        DataFolder folder = DataFolder.open(temp);
        OsProcess postmaster;
        try (Standalone product = start(0)) {
            assertEquals(200, get(product.address().resolve("/sign-in")));
            assertTrue(said.stream().anyMatch(line -> line.contains("First sign-ins")), said.toString());
            postmaster = postmaster(folder);

            ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();

            assertTrue(Patience.until(PROMISE, () -> said.stream().anyMatch(line -> line.contains("is back after"))));
            assertNotEquals(postmaster, postmaster(folder));
            assertTrue(Patience.until(PROMISE, () -> get(product.address().resolve("/health")) == 200));
            assertTrue(postmaster(folder).alive());
            postmaster = postmaster(folder);
        }
        assertFalse(postmaster.alive(), "PostgreSQL outlived the product");
        assertFalse(FolderLock.isTaken(folder));

        said.clear();
        start(0).close();
        assertFalse(said.stream().anyMatch(line -> line.contains("First sign-ins")), "told the passwords twice");
    }

    @Test
    void refusesATakenPortAndLeavesNothingRunning() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FirstbillException refusal = assertThrows(FirstbillException.class, () -> start(other.getLocalPort()));

            assertTrue(refusal.toString().contains("Choose one with --port"), refusal.toString());
        }
        assertFalse(FolderLock.isTaken(DataFolder.open(temp)));
    }

    private Standalone start(int port) {
        Configured nothing = new Configured(Map.of());
        return Standalone.open(new Standalone.Settings(temp, "127.0.0.1", port, null, false, nothing), said::add);
    }

    private static OsProcess postmaster(DataFolder folder) throws IOException {
        return PostmasterFile.read(folder).orElseThrow().process();
    }

    private static int get(URI page) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
