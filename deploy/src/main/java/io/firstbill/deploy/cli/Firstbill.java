package io.firstbill.deploy.cli;

import io.firstbill.failure.FirstbillException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;

/** The program {@code firstbill}. Without a subcommand it is {@code firstbill standalone}. */
@Command(
        name = "firstbill",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Carries an enterprise deal from signed contract to verified first invoice.",
        description = "Without a command: @|bold standalone|@, the whole product on this machine.",
        footer = {"", "Exit codes: 0 done, 1 could not, 2 wrong command line. More: docs/configuration.md."},
        subcommands = {
            StandaloneCommand.class,
            WorkerCommand.class,
            WebCommand.class,
            MigrateCommand.class,
            RebuildCommand.class,
            DoctorCommand.class,
            PriceCommand.class,
            UserCommand.class
        })
public final class Firstbill implements Runnable {
    @Mixin private final StandaloneOptions options = new StandaloneOptions();

    @Spec private CommandSpec spec;

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line as it is parsed; separate from {@link #main} so that it can be run within a program. */
    public static CommandLine commandLine() {
        return new CommandLine(new Firstbill()).setExecutionExceptionHandler(Firstbill::explain);
    }

    @Override
    public void run() {
        StandaloneCommand.run(options, spec);
    }

    /** Failures of ours are words; anything else is a bug and keeps its trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof FirstbillException expected) {
            err.println(command.getColorScheme().errorText("firstbill: " + expected.getMessage()));
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
