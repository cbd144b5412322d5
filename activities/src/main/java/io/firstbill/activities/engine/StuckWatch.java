package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.StuckRepository;
import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.activities.store.relay.WatchRow;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.WaitCause;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names the cause of each deal that ought to move by itself and does not: another system that is asked again, code that
 * cannot read the deal's history, a limit of the engine, an engine that does not answer. That no worker runs is seen by
 * whoever reads.
 */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class StuckWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StuckWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final WatchRepository deals;
    private final StuckRepository stuck;
    private final DealEngine engine;
    private final Clock clock;
    private final long longHistory;
    private String last = "";

    /**
     * The watch.
     *
     * @param longHistory events of a run that counts as near the engine's limits: 51,200 events, and 2,000 Updates of
     *     six events each
     */
    StuckWatch(
            WatchRepository deals,
            StuckRepository stuck,
            DealEngine engine,
            Clock clock,
            @Value("${firstbill.stuck.events:10000}") long longHistory) {
        this.deals = deals;
        this.stuck = stuck;
        this.engine = engine;
        this.clock = clock;
        this.longHistory = longHistory;
    }

    /** Looks at those that should move, those noted as stuck, and in turn at all others. */
    @Scheduled(fixedDelay = "${firstbill.stuck.every:10s}", initialDelay = "${firstbill.stuck.first:5s}")
    public void run() {
        Map<String, WatchRow> looked = new LinkedHashMap<>();
        deals.working(clock.instant().minus(PATIENCE), BATCH).forEach(row -> looked.put(row.id(), row));
        deals.stuck(BATCH).forEach(row -> looked.put(row.id(), row));
        var others = deals.open(last, BATCH);
        others.forEach(row -> looked.put(row.id(), row));
        last = others.size() < BATCH ? "" : others.getLast().id();
        try {
            looked.values().forEach(this::look);
        } catch (FirstbillException e) {
            LOG.warn("Deals that may be stuck not looked at: {}", e.getMessage());
            if (e.code() == FailureCode.ENGINE_UNAVAILABLE) {
                looked.values().forEach(this::engineSilent);
            }
        }
    }

    private void look(WatchRow row) {
        if (row.status().terminal()) {
            stuck.clear(row.id());
            return;
        }
        StuckCause.of(engine.standing(new DealId(row.id())), longHistory)
                .ifPresentOrElse(cause -> note(row, cause), () -> stuck.clear(row.id()));
    }

    /** A deal that waits for a person or a date goes on waiting for them; one at work is stopped by the engine. */
    private void engineSilent(WatchRow row) {
        if (row.waitCause() == WaitCause.WORKING) {
            note(row, StuckCause.ENGINE_SILENT);
        }
    }

    private void note(WatchRow row, StuckCause found) {
        stuck.put(
                row.id(),
                found.cause().name(),
                found.text(),
                found.attempt(),
                found.nextAt(),
                found.retriedUntil(),
                clock.instant());
    }
}
