package io.firstbill.web.client;

import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.deal.DealId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Read your own write: waits a moment until what an act changed has been recorded. */
@Singleton
public class Revisions {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(40);

    private final SnapshotRepository snapshots;

    Revisions(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /** True when the deal shows this revision, within a second; false when it is still being recorded. */
    public boolean shows(DealId deal, long revision) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (snapshots.revision(deal.value()).orElse(Long.MAX_VALUE) < revision) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
