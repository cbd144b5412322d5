package io.firstbill.deploy.standalone;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Which Temporal moves the deals of a standalone product. */
final class Engines {
    private Engines() {}

    /**
     * The server at the given address; else the {@code temporal} CLI as a child; else the one in memory.
     *
     * @param address host and port that somebody chose, or null or blank
     */
    static TemporalEngine start(
            @Nullable String address, Configured configured, DataFolder folder, Consumer<String> say) {
        if (address != null && !address.isBlank()) {
            return new ConfiguredTemporal(address, configured.temporalNamespace());
        }
        Optional<Path> cli = configured.temporalCli();
        return cli.isPresent()
                ? TemporalDevServer.start(cli.get(), folder, say)
                : InMemoryTemporal.start(configured.histories(), say);
    }
}
