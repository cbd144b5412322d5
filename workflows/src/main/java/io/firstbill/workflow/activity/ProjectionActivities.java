package io.firstbill.workflow.activity;

import io.firstbill.lifecycle.TimelineEntry;
import io.firstbill.workflow.state.DealState;
import io.temporal.activity.ActivityInterface;

import java.util.List;

/**
 * Records what changed in one transaction: deal, tasks, audit, snapshot. Safe to repeat: an old revision is skipped.
 */
@ActivityInterface
public interface ProjectionActivities {

    /** Records the state with its revision, and what led to it. */
    void project(Projection projection);

    /**
     * What one wake-up of the workflow changed.
     *
     * @param state with the new revision; its tasks include those closed since the last recording
     * @param entries what happened, in order; at least one unless the state is only sent again
     */
    record Projection(DealState state, List<TimelineEntry> entries) {
        public Projection {
            entries = List.copyOf(entries);
        }
    }
}
