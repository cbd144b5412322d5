package io.firstbill.workflow.state;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far one stage is, and its clock.
 *
 * @param visits how often the deal has entered it
 * @param startedAt when it was entered last; null before the first time
 * @param warnAt when three quarters of its target are used; null when it has no clock
 * @param dueAt when its target is used up, absolute; null when it has no clock
 * @param finishedAt when it was done last; null until then
 * @param warned the warning has been given
 * @param breached the breach has been recorded
 */
public record StageProgress(
        Stage stage,
        StageStatus status,
        int visits,
        @Nullable Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        boolean warned,
        boolean breached) {

    /** A stage the deal has not entered. */
    public static StageProgress notStarted(Stage stage) {
        return new StageProgress(stage, StageStatus.NOT_STARTED, 0, null, null, null, null, false, false);
    }

    /** Entered once more, with a fresh clock. */
    public StageProgress entered(Instant at) {
        return new StageProgress(stage, StageStatus.IN_PROGRESS, visits + 1, at, null, null, null, false, false);
    }

    /** To be walked again after a return. */
    public StageProgress reopened() {
        return new StageProgress(stage, StageStatus.NOT_STARTED, visits, startedAt, null, null, null, false, false);
    }

    /** With another status. */
    public StageProgress withStatus(StageStatus next) {
        return new StageProgress(stage, next, visits, startedAt, warnAt, dueAt, finishedAt, warned, breached);
    }

    /** With a clock. */
    public StageProgress withClock(@Nullable Instant warn, @Nullable Instant due) {
        return new StageProgress(stage, status, visits, startedAt, warn, due, finishedAt, warned, breached);
    }

    /** Done. */
    public StageProgress finished(Instant at) {
        return new StageProgress(stage, StageStatus.DONE, visits, startedAt, warnAt, dueAt, at, warned, breached);
    }

    /** With what its clock has said. */
    public StageProgress rang(boolean warning, boolean breach) {
        return new StageProgress(
                stage, status, visits, startedAt, warnAt, dueAt, finishedAt, warned || warning, breached || breach);
    }

    /** The next moment its clock rings; null when it has nothing left to say. */
    public @Nullable Instant nextThreshold() {
        if (status == StageStatus.DONE || status == StageStatus.NOT_STARTED) {
            return null;
        }
        if (!warned && warnAt != null) {
            return warnAt;
        }
        return breached ? null : dueAt;
    }
}
