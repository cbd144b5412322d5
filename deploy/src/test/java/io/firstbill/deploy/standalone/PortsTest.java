package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class PortsTest {
    @TempDir private Path temp;

    @Test
    void staysTheSameOverRestarts() throws IOException {
        DataFolder folder = DataFolder.open(temp);
        int first = new Ports(folder).choose("postgres");

        assertEquals(first, new Ports(folder).choose("postgres"));
        assertNotEquals(first, new Ports(folder).choose("temporal"));
    }

    /** PostgreSQL and Temporal once wrote the file at the same moment: one failed, or its port was forgotten. */
    @Test
    void keepsEveryPortWhenSeveralAreChosenAtTheSameMoment() throws Exception {
        DataFolder folder = DataFolder.open(temp);
        List<Callable<Integer>> choices =
                IntStream.range(0, 40)
                        .<Callable<Integer>>mapToObj(n -> () -> new Ports(folder).choose("p" + n))
                        .toList();
        try (ExecutorService starting = Executors.newFixedThreadPool(8)) {
            List<Integer> chosen = new ArrayList<>();
            for (Future<Integer> port : starting.invokeAll(choices)) {
                chosen.add(port.get());
            }
            assertEquals(40, Set.copyOf(chosen).size(), "no port serves two");
            assertEquals(40, PropertyFile.read(folder.ports()).size());
        }
    }

    @Test
    void isGivenUpWhenAnotherProgramListensThere() throws IOException {
        DataFolder folder = DataFolder.open(temp);
        int first = new Ports(folder).choose("postgres");
        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(Ports.isFree(other.getLocalPort()));
            assertNotEquals(first, new Ports(folder).choose("postgres"));
        }
    }
}
