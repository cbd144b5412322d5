package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;

/**
 * Looks each minute for deals that are late and not recorded as late. Their timer was lost: waking the workflow arms it
 * again, and it rings at once. A deal found here is worth a look, since it should never be.
 */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int BATCH = 200;

    private final WatchRepository deals;
    private final DealEngine engine;
    private final Clock clock;

    Sweeper(WatchRepository deals, DealEngine engine, Clock clock) {
        this.deals = deals;
        this.engine = engine;
        this.clock = clock;
    }

    /** Wakes those whose breach is overdue. */
    @Scheduled(fixedDelay = "${firstbill.sweep.every:1m}", initialDelay = "${firstbill.sweep.first:20s}")
    public void run() {
        deals.unbreached(clock.instant().minus(GRACE), BATCH).forEach(row -> wake(new DealId(row.id())));
    }

    private void wake(DealId deal) {
        try {
            engine.reproject(deal);
            LOG.warn("{} was late and not recorded as late; its workflow was woken", deal);
        } catch (FirstbillException e) {
            LOG.warn("{} is late, not recorded as late, and could not be woken: {}", deal, e.getMessage());
        }
    }
}
