package io.firstbill.deploy.cli;

import io.firstbill.deploy.standalone.StartCache;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.ApplicationContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code firstbill worker}: moves deals and calls other systems; serves no pages. Any number may run. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run a worker process against your PostgreSQL and Temporal.")
final class WorkerCommand implements Callable<Integer> {
    @Mixin private final ProcessOptions options = new ProcessOptions();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ApplicationContext product = options.assemble("worker", Map.of("firstbill.worker.enabled", "true"));
        requireBillingSystem(product);
        product.start();
        spec.commandLine().getOut().println("The worker runs. Ctrl-C stops it.");
        StartCache.makeOnce(Optional.empty());
        ProcessOptions.stay(product);
        return CommandLine.ExitCode.OK;
    }

    /** The sandbox is the only billing system and ERP this release can use. */
    private static void requireBillingSystem(ApplicationContext product) {
        Optional<Boolean> sandbox =
                product.getEnvironment().start().getProperty("firstbill.sandbox.enabled", Boolean.class);
        if (!sandbox.orElse(false)) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "A worker sets deals up in a billing system and an ERP, and none is configured. This release knows"
                        + " one of each, the sandbox: set FIRSTBILL_SANDBOX_ENABLED=true, or firstbill.sandbox.enabled"
                        + " in the file named with --config; see docs/configuration.md.");
        }
    }
}
