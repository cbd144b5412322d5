package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The product as root on a system that forbids user namespaces, for real: the test enters a namespace in which it is
 * root and in which no further one may be made ({@code user.max_user_namespaces} counts for each namespace).
 */
class RootWithoutNamespacesTest {
    private static final String FORBID = "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$@\"";

    @TempDir private Path temp;

    private record Ended(int status, String said) {}

    @Test
    void refusesInWordsAndMakesNothing() throws Exception {
        assumeTrue(forbidden("true").status() == 0, "no namespace can be made here to forbid them in");
        Path data = temp.resolve("data");

        Ended start = firstbill("--data", data.toString(), "--port", "0");

        assertEquals(1, start.status(), start.said());
        assertTrue(start.said().contains("PostgreSQL does not run as root"), start.said());
        assertTrue(start.said().contains("as an ordinary user"), start.said());
        assertFalse(Files.exists(data), "left something behind");
    }

    @Test
    void doctorSaysItToo() throws Exception {
        assumeTrue(forbidden("true").status() == 0, "no namespace can be made here to forbid them in");

        Ended doctor = firstbill("doctor", "--data", temp.resolve("data").toString(), "--port", "1");

        assertEquals(1, doctor.status(), doctor.said());
        assertTrue(doctor.said().contains("forbids the user namespace"), doctor.said());
    }

    private static Ended firstbill(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.firstbill.deploy.cli.Firstbill"));
        command.addAll(List.of(arguments));
        return forbidden(command.toArray(String[]::new));
    }

    private static Ended forbidden(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("unshare", "-U", "-r", "sh", "-c", FORBID, "sh"));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("FIRSTBILL_"));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException noUnshare) {
            return new Ended(127, noUnshare.toString());
        }
    }
}
