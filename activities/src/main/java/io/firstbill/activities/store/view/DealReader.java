package io.firstbill.activities.store.view;

import io.firstbill.activities.store.audit.AuditRepository;
import io.firstbill.activities.store.audit.AuditRow;
import io.firstbill.activities.store.deal.DealRepository;
import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.deal.StageRepository;
import io.firstbill.activities.store.deal.StageRow;
import io.firstbill.activities.store.relay.StuckRepository;
import io.firstbill.activities.store.relay.StuckRow;
import io.firstbill.activities.store.relay.WorkerHealth;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.WaitCause;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The story of one deal. */
@Singleton
public class DealReader {
    private static final Duration POLL = Duration.ofMillis(5);

    private final DealRepository deals;
    private final SnapshotRepository snapshots;
    private final StageRepository stages;
    private final TaskInbox tasks;
    private final AuditRepository audit;
    private final StuckRepository stuck;
    private final StageRecords records;
    private final WorkerHealth workers;
    private final Clock clock;

    DealReader(
            DealRepository deals,
            SnapshotRepository snapshots,
            StageRepository stages,
            TaskInbox tasks,
            AuditRepository audit,
            StuckRepository stuck,
            StageRecords records,
            WorkerHealth workers,
            Clock clock) {
        this.deals = deals;
        this.snapshots = snapshots;
        this.stages = stages;
        this.tasks = tasks;
        this.audit = audit;
        this.stuck = stuck;
        this.records = records;
        this.workers = workers;
        this.clock = clock;
    }

    /** The deal, or empty. */
    @Transactional
    public Optional<DealView> find(DealId deal) {
        var row = deals.findById(deal.value());
        var snapshot = snapshots.findById(deal.value());
        if (row.isEmpty() || snapshot.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DealView(
                        row.get(),
                        snapshot.get().revision(),
                        snapshot.get().dealState(),
                        path(deal),
                        tasks.of(deal),
                        stuck(row.get()).orElse(null),
                        records.expected(deal).orElse(null)));
    }

    /**
     * The deal.
     *
     * @throws FirstbillException NOT_FOUND
     */
    @Transactional
    public DealView get(DealId deal) {
        return find(deal)
                .orElseThrow(() -> new FirstbillException(FailureCode.NOT_FOUND, "There is no deal " + deal + "."));
    }

    /**
     * Waits until the deal's rows show a revision, so that a person reads what they just did.
     *
     * @return false when the time was up before; what was decided is then still being recorded
     */
    public boolean awaitRevision(DealId deal, long revision, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (snapshots.revision(deal.value()).orElse(0L) < revision) {
            if (System.nanoTime() >= until || !slept()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What happened, newest first: the rows of the audit that have a sentence.
     *
     * @param before audit number to go on from; {@code Long.MAX_VALUE} for the newest
     */
    @Transactional
    public List<AuditRow> timeline(DealId deal, long before, int limit) {
        return audit.timeline(deal.value(), before, limit);
    }

    /** Audit rows after a number, in order, with images and hashes; zero for the first. */
    @Transactional
    public List<AuditRow> audit(DealId deal, long after, int limit) {
        return audit.after(deal.value(), after, limit);
    }

    /**
     * Why a deal that ought to move by itself does not, empty when nothing stops it: what the stuck watch found; and
     * since that runs in the worker, whether there is one at all.
     */
    public Optional<StuckRow> stuck(DealRow deal) {
        if (deal.waitCause() == WaitCause.WORKING && !deal.status().terminal() && workers.alive().isEmpty()) {
            String text = "No worker was seen for " + WorkerHealth.SILENCE.toSeconds() + " seconds";
            return Optional.of(new StuckRow(deal.id(), WaitCause.NO_WORKER, text, null, null, null, clock.instant()));
        }
        return stuck.find(deal.id());
    }

    private List<StageRow> path(DealId deal) {
        var recorded = stages.of(deal.value());
        return recorded.isEmpty()
                ? Arrays.stream(Stage.values()).map(stage -> notStarted(deal, stage)).toList()
                : recorded.stream().sorted(Comparator.comparing(StageRow::stage)).toList();
    }

    private static StageRow notStarted(DealId deal, Stage stage) {
        return new StageRow(deal.value(), stage, StageStatus.NOT_STARTED, 0, null, null, null, null, false, false);
    }

    private static boolean slept() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
