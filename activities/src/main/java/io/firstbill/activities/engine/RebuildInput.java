package io.firstbill.activities.engine;

import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Tasks;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** The state from which a deal's workflow begins anew when the engine has lost it. */
@Singleton
public class RebuildInput {
    private final SnapshotRepository snapshots;

    RebuildInput(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /** The last recorded state, one incarnation on; empty for a deal that is unknown or at an end. */
    @Transactional
    public Optional<DealState> of(DealId deal) {
        return snapshots
                .findById(deal.value())
                .map(row -> row.dealState())
                .filter(state -> !state.status().terminal())
                .map(state -> Tasks.forgetClosed(state).at(p -> p.withIncarnation(p.incarnation() + 1)));
    }
}
