package io.firstbill.deploy.cli;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Standalone;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person may choose when the whole product runs on one machine. */
final class StandaloneOptions {
    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host;

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--temporal",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:FIRSTBILL_TEMPORAL_ADDRESS}",
            description =
                    "Temporal server to use (default: FIRSTBILL_TEMPORAL_ADDRESS, else the temporal CLI on PATH as a"
                            + " child, else in memory).")
    private @Nullable String temporal;

    @Option(names = "--demo", description = "Load the example deals that are not there yet.")
    private boolean demo;

    Standalone.Settings settings() {
        return new Standalone.Settings(data.folder(), host, port, temporal, demo, Configured.here());
    }
}
