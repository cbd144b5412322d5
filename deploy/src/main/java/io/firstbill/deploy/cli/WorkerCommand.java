package io.firstbill.deploy.cli;

import io.micronaut.context.ApplicationContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Map;
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
        product.start();
        spec.commandLine().getOut().println("The worker runs. Ctrl-C stops it.");
        ProcessOptions.stay(product);
        return CommandLine.ExitCode.OK;
    }
}
