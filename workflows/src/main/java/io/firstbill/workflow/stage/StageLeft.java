package io.firstbill.workflow.stage;

import java.io.Serial;

/** Leaves a stage from within a wait, when a return or the cancellation was ordered meanwhile. */
final class StageLeft extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient StageOutcome outcome;

    StageLeft(StageOutcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    StageOutcome outcome() {
        return outcome;
    }
}
