package io.firstbill.activities.engine;

import io.firstbill.lifecycle.WaitCause;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a run that ought to go on does not, read off how it stands in the engine. The gravest cause is named: code that
 * cannot read the history makes every retry vain.
 *
 * @param text what happens, for people
 * @param attempt how often it was tried, or null
 * @param nextAt when it is tried next, or null
 * @param retriedUntil until when it is tried, after which the stage is blocked; null for no end
 */
record StuckCause(
        WaitCause cause,
        String text,
        @Nullable Integer attempt,
        @Nullable Instant nextAt,
        @Nullable Instant retriedUntil) {
    /** Sound code answers a workflow task at once; a busy machine may take a second or third try. */
    private static final int TRIES_OF_SOUND_CODE = 3;

    /** The engine could not be asked. */
    static final StuckCause ENGINE_SILENT =
            new StuckCause(
                    WaitCause.ENGINE_UNAVAILABLE,
                    "The engine does not answer. Nothing is lost: the deal goes on from here when it does",
                    null,
                    null,
                    null);

    /**
     * The cause, empty when nothing stops the run. A run whose activity failed four times says {@code VENDOR_RETRY},
     * attempt 5, and when the next one comes.
     *
     * @param longHistory events from which a run counts as near a limit
     */
    static Optional<StuckCause> of(RunStanding run, long longHistory) {
        if (run.presence() != RunStanding.Presence.OPEN) {
            return Optional.empty();
        }
        if (run.workflowTaskAttempt() > TRIES_OF_SOUND_CODE) {
            return Optional.of(
                    unanswered(
                            "The engine has asked %d times without an answer it can use", run.workflowTaskAttempt()));
        }
        if (run.historyLength() > longHistory) {
            return Optional.of(
                    new StuckCause(
                            WaitCause.LIMIT_REACHED,
                            "Its history has " + run.historyLength() + " events",
                            null,
                            null,
                            null));
        }
        return run.retries().stream().max(Comparator.comparingInt(RunStanding.Retry::attempt)).map(StuckCause::of);
    }

    private static StuckCause unanswered(String text, int attempt) {
        return new StuckCause(WaitCause.CODE_INCOMPATIBLE, text.formatted(attempt), attempt, null, null);
    }

    private static StuckCause of(RunStanding.Retry retry) {
        String failure = retry.failure() == null ? "it does not answer" : retry.failure();
        return new StuckCause(
                WaitCause.VENDOR_RETRY,
                retry.activity() + ": " + failure,
                retry.attempt(),
                retry.nextAt(),
                retry.until());
    }
}
