package io.firstbill.deploy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code firstbill migrate}: brings the tables up to date, so that a release can do it before its processes start. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Bring the database's tables up to date, and end.")
final class MigrateCommand implements Callable<Integer> {
    @Mixin private final DatabaseOption database = new DatabaseOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        database.withProduct(product -> spec.commandLine().getOut().println("The tables are up to date."));
        return CommandLine.ExitCode.OK;
    }
}
