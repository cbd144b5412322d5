package io.firstbill.activities.projection;

import io.firstbill.activities.store.deal.StageRow;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.StageProgress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Stages of the state as rows. */
final class StageImages {
    private StageImages() {}

    static List<Changed<StageRow>> changed(@Nullable DealState before, DealState now) {
        return now.stages().stream()
                .map(progress -> {
                    var was = before == null ? null : row(now, before.progress(progress.stage()));
                    return new Changed<>("stage:" + progress.stage().name(), was, row(now, progress));
                })
                .filter(change -> !change.after().equals(change.before()))
                .toList();
    }

    private static StageRow row(DealState state, StageProgress progress) {
        return new StageRow(
                state.deal().value(),
                progress.stage(),
                progress.status(),
                progress.visits(),
                Moments.stored(progress.startedAt()),
                Moments.stored(progress.warnAt()),
                Moments.stored(progress.dueAt()),
                Moments.stored(progress.finishedAt()),
                progress.warned(),
                progress.breached());
    }
}
