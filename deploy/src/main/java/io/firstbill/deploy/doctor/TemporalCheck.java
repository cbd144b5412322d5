package io.firstbill.deploy.doctor;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Machine;
import io.firstbill.deploy.standalone.TemporalCli;
import io.firstbill.deploy.standalone.TemporalProbe;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Temporal: the configured server with its namespace and retention, or what a standalone product would run. */
final class TemporalCheck {
    private static final String SUBJECT = "Temporal";
    private static final long ENOUGH_DAYS = 30;

    private TemporalCheck() {}

    static List<Line> look(Configured configured, Path data) {
        return configured
                .temporalAddress()
                .map(address -> server(address, configured.temporalNamespace()))
                .orElseGet(() -> own(configured, data));
    }

    private static List<Line> server(String address, String namespace) {
        WorkflowServiceStubs stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            if (!TemporalProbe.answers(stubs, namespace)) {
                return List.of(
                        Line.wrong(
                                SUBJECT,
                                "no answer at " + address + " for namespace " + namespace,
                                "start the server, make the namespace, or correct FIRSTBILL_TEMPORAL_ADDRESS and"
                                        + " _NAMESPACE"));
            }
            Line there = Line.good(SUBJECT, "server at " + address + ", namespace " + namespace);
            return List.of(there, retention(TemporalProbe.retentionDays(stubs, namespace)));
        } finally {
            stubs.shutdownNow();
        }
    }

    private static Line retention(Optional<Long> days) {
        String words = days.map(kept -> kept + " days").orElse("not told");
        return days.filter(kept -> kept >= ENOUGH_DAYS).isPresent()
                ? Line.good("Retention", words)
                : Line.note(
                        "Retention",
                        words,
                        "keep closed workflows 30 days or more, so that an ended deal's history can be read");
    }

    private static List<Line> own(Configured configured, Path data) {
        Optional<Path> cli = configured.temporalCli();
        if (cli.isEmpty()) {
            return List.of(
                    Line.note(
                            SUBJECT,
                            "in memory: no FIRSTBILL_TEMPORAL_ADDRESS and no temporal CLI on PATH",
                            "install the temporal CLI to keep workflows over restarts; without it they are rebuilt"));
        }
        try {
            String running = Machine.isRunning(data) ? ", running" : "";
            return List.of(Line.good(SUBJECT, TemporalCli.version(cli.get()) + ", " + cli.get() + running));
        } catch (IOException e) {
            return List.of(
                    Line.wrong(
                            SUBJECT,
                            cli.get() + " does not run: " + e.getMessage(),
                            "reinstall it or take it off PATH"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
