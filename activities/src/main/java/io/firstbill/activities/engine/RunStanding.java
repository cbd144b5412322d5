package io.firstbill.activities.engine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * How the run of a deal stands in the engine.
 *
 * @param presence whether the engine knows it
 * @param historyLength events so far
 * @param workflowTaskAttempt how often the current workflow task was tried; above 3 the code cannot go on with it
 * @param retries activities that failed and are tried again
 */
public record RunStanding(Presence presence, long historyLength, int workflowTaskAttempt, List<Retry> retries) {

    /** Whether the engine knows a run. */
    public enum Presence {
        /** It is running. */
        OPEN,
        /** It has ended. */
        CLOSED,
        /** The engine never had it, or has lost it. */
        UNKNOWN
    }

    /**
     * One activity being retried.
     *
     * @param activity its type
     * @param attempt which try comes next or runs now
     * @param failure the last one in words, or null
     * @param nextAt when it is tried next, or null while it runs
     * @param until when it is given up and the stage is blocked, or null for never
     */
    public record Retry(
            String activity,
            int attempt,
            @Nullable String failure,
            @Nullable Instant nextAt,
            @Nullable Instant until) {}

    /** A run the engine does not know. */
    public static final RunStanding UNKNOWN = new RunStanding(Presence.UNKNOWN, 0, 0, List.of());

    public RunStanding {
        retries = List.copyOf(retries);
    }
}
