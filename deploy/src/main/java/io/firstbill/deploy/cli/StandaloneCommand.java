package io.firstbill.deploy.cli;

import io.firstbill.deploy.standalone.Standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code firstbill standalone}: PostgreSQL, Temporal, worker and web on this machine, until it is stopped. */
@Command(
        name = "standalone",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Run the whole product on this machine: PostgreSQL, Temporal, worker and web (the default).")
final class StandaloneCommand implements Runnable {
    @Mixin private final StandaloneOptions options = new StandaloneOptions();

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        run(options, spec);
    }

    /** Starts, tells where it is, and stays until the process is asked to end. */
    static void run(StandaloneOptions options, CommandSpec spec) {
        var out = spec.commandLine().getOut();
        Standalone.run(
                options.settings(),
                line -> {
                    out.println(line);
                    out.flush();
                });
    }
}
