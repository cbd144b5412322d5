package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The {@code temporal} program: which it is, how its development server is started. */
public final class TemporalCli {
    private TemporalCli() {}

    /** What it says of its version, in one line. */
    public static String version(Path cli) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(cli.toString(), "--version").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("it cannot tell its version: " + said);
        }
        return said;
    }

    /** The command of the development server; search attributes belong to making the namespace. */
    static List<String> startDev(Path cli, DataFolder folder, DevServerState state) {
        List<String> server =
                List.of(
                        cli.toString(),
                        "server",
                        "start-dev",
                        "--ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(state.port()),
                        "--ui-port",
                        Integer.toString(state.uiPort()),
                        "--db-filename",
                        folder.temporalDatabase().toString(),
                        "--log-level",
                        "error");
        Stream<String> attributes =
                Stream.of("Tenant=Keyword", "Stage=Keyword", "Status=Keyword", "DueAt=Datetime", "Owner=Keyword")
                        .flatMap(attribute -> Stream.of("--search-attribute", attribute));
        return Stream.concat(server.stream(), attributes).toList();
    }

    /** Puts a file that another version wrote aside; open deals come back from PostgreSQL. */
    static void moveAside(DataFolder folder, Consumer<String> say) throws IOException {
        Path file = folder.temporalDatabase();
        if (!Files.exists(file)) {
            return;
        }
        String suffix = ".before-" + Files.getLastModifiedTime(file).toMillis();
        for (String part : List.of("", "-wal", "-shm", "-journal")) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling(file.getFileName() + suffix + part));
            }
        }
        say.accept(
                "The temporal CLI has changed: its old file is kept as "
                        + file.getFileName()
                        + suffix
                        + ", open deals are rebuilt from PostgreSQL.");
    }
}
