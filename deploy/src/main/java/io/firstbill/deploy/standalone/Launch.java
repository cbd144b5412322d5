package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How programs are started here: in a session of their own, and not as root where they refuse root. */
final class Launch {
    private Launch() {}

    /**
     * The command in a session of its own where {@code setsid} exists, so that Ctrl-C reaches the launcher alone and
     * the launcher stops its children in order.
     */
    static List<String> detached(List<String> command) {
        return onPath("setsid").map(setsid -> prefix(List.of(setsid.toString()), command)).orElse(command);
    }

    /**
     * The command under a user that is not root, for programs that refuse root. Root enters a user namespace in which
     * it is nobody, while its files stay its own; others start the command as it is.
     *
     * @throws FirstbillException when this is root and the system forbids user namespaces
     */
    static List<String> unprivileged(List<String> command) throws IOException, InterruptedException {
        if (!isRoot()) {
            return command;
        }
        List<String> unshare = List.of("unshare", "-U");
        if (onPath("unshare").isEmpty() || run(prefix(unshare, List.of("true"))) != 0) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "PostgreSQL does not run as root, and this system forbids the user namespace (unshare -U) in which"
                            + " it could. Start Firstbill as an ordinary user, or name a PostgreSQL server in"
                            + " FIRSTBILL_DATABASE_URL.");
        }
        return prefix(unshare, command);
    }

    /**
     * Makes sure that {@link #unprivileged} will work, before anything is made.
     *
     * @throws FirstbillException when this is root and the system forbids user namespaces
     */
    static void requireUnprivileged() {
        try {
            var _ = unprivileged(List.of());
        } catch (IOException e) {
            throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "unshare cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "stopped while starting", e);
        }
    }

    /** A program in one of the folders of a search path, for example {@code /usr/local/bin:/usr/bin}. */
    static Optional<Path> onPath(String program, String path) {
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Optional<Path> onPath(String program) {
        return onPath(program, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** Whether this process is root, told by the owner of its own entry in /proc; false where there is none. */
    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : 1;
    }

    private static List<String> prefix(List<String> before, List<String> command) {
        List<String> all = new ArrayList<>(before);
        all.addAll(command);
        return List.copyOf(all);
    }
}
