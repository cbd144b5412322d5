package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.AlertRepository;
import io.firstbill.activities.store.relay.AlertRow;
import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.activities.store.relay.WatchRow;
import io.firstbill.deal.DealId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares database and engine, at start and every few minutes. What the engine lost is rebuilt, what the database
 * lacks is recorded again; what no machine may settle becomes an alert. Two at once do no harm.
 */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE = 500;

    private final WatchRepository deals;
    private final AlertRepository alerts;
    private final DealEngine engine;
    private final Rebuild rebuild;
    private final Clock clock;
    private volatile boolean owed;

    Reconciler(WatchRepository deals, AlertRepository alerts, DealEngine engine, Rebuild rebuild, Clock clock) {
        this.deals = deals;
        this.alerts = alerts;
        this.engine = engine;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** One comparison. */
    @Scheduled(fixedDelay = "${firstbill.reconcile.every:5m}", initialDelay = "${firstbill.reconcile.first:2s}")
    public void run() {
        owed = true;
        try {
            reconcile();
            owed = false;
        } catch (RuntimeException e) { // whatever ended it, database or engine, the deals not looked at are owed it
            LOG.warn("Database and engine not compared, tried again in a moment: {}", e.getMessage());
        }
    }

    /** Makes up for a comparison that failed: a lost deal must not wait minutes for the next one. */
    @Scheduled(fixedDelay = "${firstbill.reconcile.again:5s}", initialDelay = "${firstbill.reconcile.again:5s}")
    void runIfOwed() {
        if (owed) {
            run();
        }
    }

    /** Compares every open deal and every open run. */
    void reconcile() {
        Set<DealId> running = new HashSet<>(engine.openRuns());
        List<WatchRow> page = deals.open("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> open(row, running.remove(new DealId(row.id()))));
            page = deals.open(page.getLast().id(), PAGE);
        }
        running.forEach(this::notOpen);
    }

    /** The engine's list may be seconds old, so a deal that is not on it is looked at by itself. */
    private void open(WatchRow row, boolean listed) {
        if (row.ordered()) {
            return;
        }
        if (listed) {
            compareRevisions(row);
        } else if (!rebuild.ifLost(row) && ended(row)) {
            alert(
                    row.id(),
                    AlertRow.Kind.OPEN_BUT_CLOSED,
                    "The engine's run has ended while the deal is open. Rebuild it: firstbill rebuild " + row.id());
        }
    }

    private boolean ended(WatchRow row) {
        return engine.standing(new DealId(row.id())).presence() == RunStanding.Presence.CLOSED
                && deals.find(row.id()).filter(now -> !now.status().terminal()).isPresent();
    }

    private void compareRevisions(WatchRow row) {
        var deal = new DealId(row.id());
        long there = engine.revision(deal).orElse(row.revision());
        long here = deals.find(row.id()).map(WatchRow::revision).orElse(row.revision());
        if (there > here) {
            LOG.info("{} is recorded again: database at {}, engine at {}", deal, here, there);
            engine.reproject(deal);
        } else if (there < row.revision()) {
            alert(
                    row.id(),
                    AlertRow.Kind.ENGINE_BEHIND,
                    "The database is at revision "
                            + row.revision()
                            + ", the engine at "
                            + there
                            + ". Rebuild it: firstbill rebuild "
                            + row.id());
        } else {
            alerts.clear(row.id());
        }
    }

    private void notOpen(DealId deal) {
        var row = deals.find(deal.value());
        if (row.isEmpty()) {
            alert(
                    deal.value(),
                    AlertRow.Kind.NOT_IN_DATABASE,
                    "The engine runs a deal the database does not have. Restore the database, or end the run.");
        } else if (row.get().status().terminal() && stillRunning(deal)) {
            alert(
                    deal.value(),
                    AlertRow.Kind.ENDED_BUT_RUNNING,
                    "The deal is "
                            + row.get().status().label()
                            + " while the engine still runs it. Look at its history before ending the run.");
        }
    }

    private boolean stillRunning(DealId deal) {
        return engine.standing(deal).presence() == RunStanding.Presence.OPEN;
    }

    private void alert(String deal, AlertRow.Kind kind, String text) {
        LOG.error("{}: {} {}", deal, kind, text);
        alerts.raise(deal, kind.name(), text, clock.instant());
    }
}
