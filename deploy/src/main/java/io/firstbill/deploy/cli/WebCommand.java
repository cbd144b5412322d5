package io.firstbill.deploy.cli;

import io.firstbill.deploy.standalone.StartCache;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code firstbill web}: pages, API and hooks; moves no deal by itself. Any number may run behind a proxy. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run a web process against your PostgreSQL and Temporal.")
final class WebCommand implements Callable<Integer> {
    @Mixin private final ProcessOptions options = new ProcessOptions();

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

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ApplicationContext product =
                options.assemble("web", Map.of("micronaut.server.host", host, "micronaut.server.port", port));
        product.start();
        EmbeddedServer pages = product.getBean(EmbeddedServer.class).start();
        spec.commandLine().getOut().println("Pages at " + pages.getURI() + ". Ctrl-C stops them.");
        StartCache.makeOnce(Optional.of(pages.getURI().resolve("/sign-in")));
        ProcessOptions.stay(product);
        return CommandLine.ExitCode.OK;
    }
}
