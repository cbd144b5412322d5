package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Database and engine disagree about a deal in a way that no machine may settle.
 *
 * @param kind a name of {@link Kind}
 * @param text what is wrong and what an operator can do
 */
@MappedEntity("engine_alert")
public record AlertRow(@Id String dealId, Kind kind, String text, Instant foundAt) {

    /** What disagrees. */
    public enum Kind {
        /** The database says it is at an end, the engine runs it. */
        ENDED_BUT_RUNNING,
        /** The database says it is open, the engine's run has ended. */
        OPEN_BUT_CLOSED,
        /** The database knows more than the engine: the engine was restored from an older backup. */
        ENGINE_BEHIND,
        /** The engine runs a deal the database does not have. */
        NOT_IN_DATABASE
    }
}
