package io.firstbill.deploy.cli;

import io.firstbill.deploy.doctor.Doctor;
import io.firstbill.deploy.doctor.Line;
import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Logs;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code firstbill doctor}: what is configured, what answers, and what to do about the rest. Changes nothing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Check what Firstbill stands on, and say what to do about what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port the pages are to have (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Logs.toStandardError();
        List<Line> lines = new Doctor(Configured.here(), data.folder(), port).examine();
        PrintWriter out = spec.commandLine().getOut();
        for (Line line : lines) {
            out.printf("%-7s %-14s %s%n", line.verdict().word(), line.subject(), line.words());
            if (!line.remedy().isEmpty()) {
                out.printf("%-22s -> %s%n", "", line.remedy());
            }
        }
        boolean wrong = lines.stream().anyMatch(line -> line.verdict() == Line.Verdict.WRONG);
        out.println(wrong ? "Something is wrong." : "All that is needed is there.");
        return wrong ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
