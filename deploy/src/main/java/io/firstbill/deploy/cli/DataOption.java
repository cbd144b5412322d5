package io.firstbill.deploy.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** Where a standalone product keeps its data; shared by all commands that look into it. */
final class DataOption {
    @Option(
            names = {"-d", "--data"},
            paramLabel = "FOLDER",
            defaultValue = "${env:FIRSTBILL_DATA}",
            description =
                    "Data folder of the standalone product (default: FIRSTBILL_DATA, else data beside ./firstbill).")
    private @Nullable Path given;

    /** The folder given, else {@code data} in the folder of the start script, else in the current one. */
    Path folder() {
        return Optional.ofNullable(given)
                .orElseGet(() -> Path.of(System.getProperty("firstbill.home", "")).resolve("data"));
    }
}
