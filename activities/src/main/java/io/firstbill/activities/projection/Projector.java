package io.firstbill.activities.projection;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.audit.AuditChain;
import io.firstbill.activities.store.audit.AuditLog;
import io.firstbill.activities.store.deal.ContractFacts;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DealRepository;
import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.deal.SnapshotRow;
import io.firstbill.activities.store.deal.StageRepository;
import io.firstbill.activities.store.deal.TaskRepository;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TimelineEntry;
import io.firstbill.workflow.activity.ProjectionActivities.Projection;
import io.firstbill.workflow.state.DealState;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes one recording in one transaction. The snapshot row is locked first, so that recordings of a deal follow one
 * another; one that is stored already is skipped. About seven statements.
 */
@Singleton
public class Projector {
    private final SnapshotRepository snapshots;
    private final DealRepository deals;
    private final StageRepository stages;
    private final TaskRepository tasks;
    private final ContractVersions contracts;
    private final AuditLog audit;
    private final Clock clock;

    Projector(
            SnapshotRepository snapshots,
            DealRepository deals,
            StageRepository stages,
            TaskRepository tasks,
            ContractVersions contracts,
            AuditLog audit,
            Clock clock) {
        this.snapshots = snapshots;
        this.deals = deals;
        this.stages = stages;
        this.tasks = tasks;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the state and what led to it; nothing happens when its revision is stored already.
     *
     * @throws FirstbillException NOT_FOUND when no such deal was taken in
     */
    @Transactional
    public void record(Projection projection) {
        DealState state = projection.state();
        SnapshotRow stored = snapshots.lock(state.deal().value()).orElseThrow(() -> unknown(state));
        long revision = state.position().revision();
        if (revision > stored.revision()) {
            AuditChain.Head head = write(projection, stored, revision);
            snapshots.store(state.deal().value(), revision, head.seq(), head.hash(), Jsonb.of(state));
        }
    }

    private AuditChain.Head write(Projection projection, SnapshotRow stored, long revision) {
        DealState state = projection.state();
        Instant at = moment(projection.entries());
        DealRow dealBefore = deals.findById(state.deal().value()).orElseThrow(() -> unknown(state));
        DealRow deal = DealImage.of(state, dealBefore, facts(state, dealBefore), at);
        // Before the first recording there are no stage rows, whatever the state says.
        @Nullable DealState before = stored.revision() == 0 ? null : stored.dealState();
        var changedStages = StageImages.changed(before, state);
        var changedTasks = TaskImages.changed(before, state, at);

        if (!deal.equals(dealBefore)) {
            deals.update(deal);
        }
        if (!changedStages.isEmpty()) {
            stages.put(Jsonb.of(changedStages.stream().map(Changed::after).toList()).text());
        }
        if (!changedTasks.isEmpty()) {
            tasks.put(Jsonb.of(changedTasks.stream().map(Changed::after).toList()).text());
        }
        var images = new Images();
        images.add(changedStages);
        images.add(changedTasks);
        if (!deal.equals(dealBefore)) {
            images.add(List.of(new Changed<>("deal", dealBefore, deal)));
        }
        var head = new AuditChain.Head(stored.auditSeq(), stored.auditHash());
        return audit.append(state.deal(), revision, head, images.entries(projection.entries(), at));
    }

    private @Nullable ContractFacts facts(DealState state, DealRow before) {
        int version = state.contract().version();
        return version == before.contractVersion()
                ? null
                : ContractFacts.of(contracts.get(state.deal(), version).contract());
    }

    private Instant moment(List<TimelineEntry> entries) {
        Instant at = entries.isEmpty() ? clock.instant() : entries.getLast().at();
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static FirstbillException unknown(DealState state) {
        return new FirstbillException(
                FailureCode.NOT_FOUND, "Deal " + state.deal() + " is not in the database. Restore it first.");
    }
}
