package io.firstbill.deploy.faults;

import io.firstbill.deploy.faults.KillPlan.Kill;
import io.firstbill.deploy.road.Eventually;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Carries out a plan of kills: waits for each moment, kills, and has the launcher started again when it died. */
final class Conductor implements Callable<List<Duration>> {
    private static final Duration APPEARS = Duration.ofSeconds(30);
    private static final Duration EFFECTS_COME_BY = Duration.ofSeconds(20);
    private static final int LATEST_PASSAGE = 3;
    private static final List<String> FAILPOINTS =
            List.of("effect.beforeCall", "billing.afterEffect", "erp.afterEffect", "effect.beforeDone");

    private final KillPlan plan;
    private final ProductTree tree;
    private final Runnable beforeEach;
    private final Consumer<String> say;
    private final Semaphore acts = new Semaphore(0);

    /**
     * @param beforeEach done before waiting for the moment of a kill, while all is well
     */
    Conductor(KillPlan plan, ProductTree tree, Runnable beforeEach, Consumer<String> say) {
        this.plan = plan;
        this.tree = tree;
        this.beforeEach = beforeEach;
        this.say = say;
    }

    /** Somebody sends an act now. */
    void actSent() {
        acts.release();
    }

    /** Kills as planned; answers how long each took until all answered again. */
    @Override
    public List<Duration> call() throws InterruptedException, IOException {
        List<Duration> recoveries = new ArrayList<>();
        int seen = 0;
        for (Kill kill : plan.kills()) {
            beforeEach.run();
            acts.acquire(kill.afterActs() - seen);
            seen = kill.afterActs();
            LockSupport.parkNanos(kill.later().toNanos());
            recoveries.add(carryOut(kill));
        }
        return recoveries;
    }

    private Duration carryOut(Kill kill) throws IOException {
        long pid =
                Eventually.get("there is a " + kill.victim(), APPEARS, () -> tree.kill(kill.victim(), kill.choice()));
        long from = System.nanoTime();
        switch (kill.victim()) {
            case LAUNCHER -> revive("");
            case LAUNCHER_IN_EFFECT -> {
                dieInEffect(kill);
                from = System.nanoTime();
                revive("");
            }
            case TEMPORAL, POSTGRES ->
                    Eventually.holds("another " + kill.victim(), APPEARS, () -> tree.replaced(kill.victim(), pid));
            case BACKEND -> {} // the postmaster's own task
        }
        tree.awaitAnswer();
        Duration recovery = Duration.ofNanos(System.nanoTime() - from);
        say.accept(
                "after %d acts and %d ms: killed %s (%d); all answers again after %d ms"
                        .formatted(kill.afterActs(), kill.later().toMillis(), kill.victim(), pid, recovery.toMillis()));
        return recovery;
    }

    /** Started with a failpoint armed it halts by itself; where no effect comes by any more it is killed as others. */
    private void dieInEffect(Kill kill) throws IOException {
        String failpoint = FAILPOINTS.get(kill.choice() % FAILPOINTS.size());
        String armed = failpoint + ":halt@" + (1 + kill.choice() % LATEST_PASSAGE);
        revive(armed);
        boolean halted = Eventually.happens(EFFECTS_COME_BY, tree::ended);
        say.accept((halted ? "halted at " : "did not come to ") + armed);
        if (!halted) {
            var _ = tree.kill(Victim.LAUNCHER, 0);
        }
    }

    private void revive(String failpoint) throws IOException {
        Eventually.holds("the launcher is gone", APPEARS, tree::ended);
        tree.reviveLauncher(failpoint);
    }
}
