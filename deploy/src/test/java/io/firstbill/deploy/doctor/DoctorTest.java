package io.firstbill.deploy.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deploy.doctor.Line.Verdict;
import io.firstbill.deploy.standalone.Configured;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class DoctorTest {
    @TempDir private Path temp;

    @Test
    void aFreshMachineIsWellAndNothingIsMadeOnIt() throws IOException {
        Path data = temp.resolve("data");

        List<Line> lines = examine(Map.of(), data, 0);

        assertTrue(lines.stream().noneMatch(line -> line.verdict() == Verdict.WRONG), lines.toString());
        assertEquals(Verdict.GOOD, of(lines, "Java").verdict());
        assertEquals(Verdict.NOTE, of(lines, "Temporal").verdict(), "the engine in memory is worth knowing");
        assertFalse(Files.exists(data));
    }

    @Test
    void aTakenPortAndAFolderThatCannotBeAreWrongAndSayWhatToDo() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Line> lines = examine(Map.of(), file.resolve("data"), other.getLocalPort());

            assertTrue(of(lines, "Port").remedy().contains("--port"), lines.toString());
            assertTrue(of(lines, "Data folder").remedy().contains("--data"), lines.toString());
        }
    }

    @Test
    void serversThatDoNotAnswerAreWrongAndTheirPasswordIsNotShown() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        Map<String, String> environment =
                Map.of(
                        "FIRSTBILL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/firstbill",
                        "FIRSTBILL_DATABASE_PASSWORD", "hush-hush",
                        "FIRSTBILL_TEMPORAL_ADDRESS", "127.0.0.1:" + nobody);

        List<Line> lines = examine(environment, temp, 0);

        assertEquals(Verdict.WRONG, of(lines, "PostgreSQL").verdict());
        assertEquals(Verdict.WRONG, of(lines, "Temporal").verdict());
        assertFalse(lines.toString().contains("hush-hush"));
    }

    @Test
    void serversWithoutABillingSystemAreWrongUntilTheSandboxIsSwitchedOn() {
        Map<String, String> servers =
                Map.of(
                        "FIRSTBILL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/firstbill",
                        "FIRSTBILL_TEMPORAL_ADDRESS", "127.0.0.1:1");
        Map<String, String> withSandbox = new HashMap<>(servers);
        withSandbox.put("FIRSTBILL_SANDBOX_ENABLED", "true");

        Line none = of(examine(servers, temp, 0), "Billing, ERP");
        Line sandbox = of(examine(withSandbox, temp, 0), "Billing, ERP");

        assertEquals(Verdict.WRONG, none.verdict());
        assertTrue(none.remedy().contains("FIRSTBILL_SANDBOX_ENABLED=true"), none.toString());
        assertEquals(Verdict.GOOD, sandbox.verdict());
    }

    private static List<Line> examine(Map<String, String> environment, Path data, int port) {
        return new Doctor(new Configured(environment), data, port).examine();
    }

    private static Line of(List<Line> lines, String subject) {
        return lines.stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(lines.toString()));
    }
}
