package io.firstbill.deploy.faults;

import io.firstbill.deploy.invariants.Head;
import io.firstbill.deploy.invariants.Run;
import io.firstbill.deploy.invariants.Tables;
import io.firstbill.deploy.invariants.Verdict;
import io.firstbill.deploy.road.Cast;
import io.firstbill.deploy.road.Eventually;
import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.RunHistories;
import io.firstbill.deploy.standalone.RunningEngine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One run: a product is started, deals go their way, processes die, all comes to rest, and what is left is examined.
 *
 * @param folder of everything the run leaves
 * @param deals how many
 */
record FaultRun(Path folder, Engine engine, KillPlan plan, int deals) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** The verdicts on the invariants; throws when a deal did not arrive where it was to arrive. */
    List<Verdict> verdicts() throws Exception {
        say("seed %d, %d deals, %d kills, in %s".formatted(plan.seed(), deals, plan.kills().size(), folder));
        long from = System.nanoTime();
        try (ProductTree tree = ProductTree.start(folder, engine)) {
            drive(tree);
            say(deals + " deals at their ends " + seconds(from) + " s after the start");
            keepHistories(tree);
        }
        try (Autopsy autopsy = new Autopsy(data(), histories(), engine.keepsRuns(), heads())) {
            List<Verdict> verdicts = autopsy.verdicts();
            verdicts.forEach(verdict -> say(verdict.toString()));
            say("seed " + plan.seed() + " took " + seconds(from) + " s");
            return verdicts;
        }
    }

    private void drive(ProductTree tree) throws Exception {
        Conductor conductor = new Conductor(plan, tree, () -> keepHeads(tree), this::say);
        Cast cast = Cast.of(tree.address(), tree.said(), PATIENCE, conductor::actSent);
        try (var stage = Executors.newSingleThreadExecutor()) {
            Future<List<Duration>> kills = stage.submit(conductor);
            try {
                new Fleet(cast, deals, LONGEST).drive();
                tell(kills.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).stream().sorted().toList());
            } finally {
                kills.cancel(true);
            }
        }
    }

    private void tell(List<Duration> recoveries) {
        if (!recoveries.isEmpty()) {
            long median = recoveries.get(recoveries.size() / 2).toMillis();
            say("recovery: median %d ms, longest %d ms".formatted(median, recoveries.getLast().toMillis()));
        }
    }

    /** Where each audit ends now, kept outside the database, as soon as that answers. */
    private void keepHeads(ProductTree tree) {
        Eventually.holds(
                "the heads are kept",
                PATIENCE,
                () -> {
                    try (Connection connection = new RunningDatabase(tree.data()).connect()) {
                        Head.keep(new Tables(connection), heads());
                        return true;
                    } catch (SQLException | IllegalStateException recovering) {
                        return false;
                    }
                });
    }

    /** A server of its own is asked while it runs; one in memory writes when it stops. */
    private void keepHistories(ProductTree tree) {
        if (!engine.keepsRuns()) {
            return;
        }
        try (RunningEngine running = RunningEngine.reach(new Configured(Map.of()), tree.data())) {
            Eventually.holds(
                    "every run has ended",
                    PATIENCE,
                    () -> {
                        write(running);
                        List<Run> runs = Run.in(histories());
                        return runs.size() >= deals && runs.stream().noneMatch(Run::open);
                    });
        }
    }

    private void write(RunningEngine running) {
        try {
            RunHistories.write(running.connection(), histories());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path histories() {
        return folder.resolve("histories");
    }

    private Path heads() {
        return folder.resolve("heads");
    }

    private void say(String line) {
        System.out.println("[faults, " + engine + "] " + line);
    }

    private static long seconds(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toSeconds();
    }
}
