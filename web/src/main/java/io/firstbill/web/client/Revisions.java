package io.firstbill.web.client;

import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.deal.DealId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Read your own write: waits a moment until what an act changed has been recorded. */
@Singleton
public class Revisions {
    private static final Duration SHOWN = Duration.ofSeconds(1);
    private static final Duration RECORDED = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(20);

    private final SnapshotRepository snapshots;

    Revisions(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /** True when the deal shows this revision, within a second; false when it is still being recorded. */
    public boolean shows(DealId deal, long revision) {
        return within(SHOWN, () -> revision(deal).filter(stored -> stored >= revision)).isPresent();
    }

    /**
     * The recorded revision that knows of the act, within five seconds; empty when the act is still not recorded.
     *
     * @param actId of an act that the engine has answered
     */
    Optional<Long> recorded(DealId deal, String actId) {
        return within(RECORDED, () -> snapshots.revisionWith(deal.value(), actId));
    }

    /** Of a deal that is not there every revision is shown: whoever reads it is told that there is none. */
    private Optional<Long> revision(DealId deal) {
        return snapshots.revision(deal.value()).or(() -> Optional.of(Long.MAX_VALUE));
    }

    private static Optional<Long> within(Duration patience, Supplier<Optional<Long>> look) {
        long until = System.nanoTime() + patience.toNanos();
        Optional<Long> found = look.get();
        while (found.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(STEP.toNanos());
            found = look.get();
        }
        return found;
    }
}
