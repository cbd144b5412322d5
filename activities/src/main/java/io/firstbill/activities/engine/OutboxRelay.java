package io.firstbill.activities.engine;

import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.relay.OutboxRepository;
import io.firstbill.activities.store.relay.OutboxRow;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.state.DealState;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;

/** Starts the workflows that intake has ordered. Several may run at once; each row is taken by one. */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final OutboxRepository outbox;
    private final SnapshotRepository snapshots;
    private final DealEngine engine;
    private final Clock clock;

    OutboxRelay(OutboxRepository outbox, SnapshotRepository snapshots, DealEngine engine, Clock clock) {
        this.outbox = outbox;
        this.snapshots = snapshots;
        this.engine = engine;
        this.clock = clock;
    }

    /** Relays what is due; what the engine does not take is tried again later, ever more rarely. */
    @Scheduled(fixedDelay = "${firstbill.outbox.every:200ms}", initialDelay = "${firstbill.outbox.first:1s}")
    @Transactional
    public void relay() {
        for (var row : outbox.take(clock.instant(), BATCH)) {
            relay(row);
        }
    }

    private void relay(OutboxRow row) {
        try {
            snapshots.findById(row.dealId()).map(s -> s.dealState()).ifPresent(this::start);
            outbox.done(row.id(), clock.instant());
        } catch (FirstbillException e) {
            var wait = Duration.ofSeconds(1L << Math.min(row.attempts(), 6));
            var next = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            outbox.failed(row.id(), clock.instant().plus(next), e.getMessage());
            LOG.warn("{} not started, next try in {}: {}", row.dealId(), next, e.getMessage());
        }
    }

    /** The database's terminal status is the last gate: the engine forgets ended runs. */
    private void start(DealState from) {
        if (!from.status().terminal()) {
            engine.start(from);
        }
    }
}
