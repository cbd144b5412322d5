package io.firstbill.deploy.cli;

import io.firstbill.activities.engine.Rebuild;
import io.firstbill.deal.DealId;
import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Logs;
import io.firstbill.deploy.standalone.RunningEngine;
import io.micronaut.context.ApplicationContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code firstbill rebuild}: brings deals back into Temporal from PostgreSQL. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Bring deals back into Temporal from their last recorded state.",
            "Without a deal: every open one that Temporal has lost; doing it twice changes nothing. With deals: end"
                    + " whatever run they have and begin anew, for a run that cannot go on."
        })
final class RebuildCommand implements Callable<Integer> {
    @Mixin private final DatabaseOption database = new DatabaseOption();

    @Parameters(paramLabel = "DEAL", arity = "0..*", description = "Deals whose run is to end and begin anew.")
    private List<String> deals = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "rebuilt by an operator",
            description = "Why, for the history (default: ${DEFAULT-VALUE}).")
    private String reason;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logs.toStandardError();
        try (RunningEngine engine = RunningEngine.reach(Configured.here(), database.folder())) {
            database.withProduct(this::rebuild, engine.connection());
        }
        return CommandLine.ExitCode.OK;
    }

    private void rebuild(ApplicationContext product) {
        Rebuild rebuild = product.getBean(Rebuild.class);
        PrintWriter out = spec.commandLine().getOut();
        if (deals.isEmpty()) {
            out.println(rebuild.lost() + " deals brought back.");
        }
        for (String deal : deals) {
            rebuild.force(new DealId(deal), reason);
            out.println(deal + " began anew from its last recorded state.");
        }
    }
}
