package io.firstbill.workflow.stage;

import io.firstbill.workflow.state.DealState;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The one timer of a deal: it rings at the next threshold of the stage's clock and is set anew when that moves. A timed
 * await would leave its timer running when the condition wins (sdk-java issue 2312), hence a scope of its own.
 */
final class DealClock {
    private @Nullable CancellationScope scope;
    private @Nullable Instant armedFor;
    private boolean rang;

    /** Sets the timer for the state's next threshold; none while the deal is on hold. */
    void arm(DealState state) {
        var next = state.position().onHold() ? null : state.progress(state.stage()).nextThreshold();
        if (Objects.equals(next, armedFor)) {
            return;
        }
        disarm();
        armedFor = next;
        if (next != null) {
            scope = start(next);
        }
    }

    /** Takes the timer back. */
    void disarm() {
        if (scope != null) {
            scope.cancel();
        }
        scope = null;
        armedFor = null;
    }

    /** True when it rang and nobody has listened yet. */
    boolean rang() {
        return rang;
    }

    /** Listens: true once for each ring. */
    boolean heard() {
        var was = rang;
        rang = false;
        if (was) {
            scope = null;
            armedFor = null;
        }
        return was;
    }

    private CancellationScope start(Instant at) {
        var wait = Duration.between(Instant.ofEpochMilli(Workflow.currentTimeMillis()), at);
        var started =
                Workflow.newCancellationScope(() ->
                        Workflow.newTimer(wait.isNegative() ? Duration.ofMillis(1) : wait)
                                .handle((fired, cancelled) -> {
                                    rang |= cancelled == null;
                                    return true;
                                }));
        started.run();
        return started;
    }
}
