package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.StuckRepository;
import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.activities.store.relay.WatchRow;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.WaitCause;
import io.micronaut.context.annotation.Requires;
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
 * cannot read the deal's history, a limit of the engine. That no worker runs is seen by whoever reads.
 */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class StuckWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StuckWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 200;
    private static final int TRIES_OF_SOUND_CODE = 3;

    /** The engine's limit is 51,200 events. */
    private static final long EVENTS_NEAR_THE_LIMIT = 45_000;

    private final WatchRepository deals;
    private final StuckRepository stuck;
    private final DealEngine engine;
    private final Clock clock;
    private String last = "";

    StuckWatch(WatchRepository deals, StuckRepository stuck, DealEngine engine, Clock clock) {
        this.deals = deals;
        this.stuck = stuck;
        this.engine = engine;
        this.clock = clock;
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
        }
    }

    private void look(WatchRow row) {
        if (row.status().terminal()) {
            stuck.clear(row.id());
            return;
        }
        var standing = engine.standing(new DealId(row.id()));
        var retry = standing.retries().stream().findFirst();
        if (standing.workflowTaskAttempt() > TRIES_OF_SOUND_CODE) {
            note(
                    row,
                    WaitCause.CODE_INCOMPATIBLE,
                    "The engine has asked " + standing.workflowTaskAttempt() + " times without an answer it can use");
        } else if (standing.historyLength() > EVENTS_NEAR_THE_LIMIT) {
            note(row, WaitCause.LIMIT_REACHED, "Its history has " + standing.historyLength() + " events");
        } else if (retry.isPresent()) {
            var again = retry.get();
            String failure = again.failure() == null ? "it does not answer" : again.failure();
            stuck.put(
                    row.id(),
                    WaitCause.VENDOR_RETRY.name(),
                    again.activity() + ": " + failure,
                    again.attempt(),
                    again.nextAt(),
                    clock.instant());
        } else {
            stuck.clear(row.id());
        }
    }

    private void note(WatchRow row, WaitCause cause, String text) {
        stuck.put(row.id(), cause.name(), text, null, null, clock.instant());
    }
}
