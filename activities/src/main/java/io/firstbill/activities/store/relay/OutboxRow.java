package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that must reach the engine.
 *
 * @param id also the engine's request id, so that a repeat changes nothing
 * @param kind what to do; {@link #START} so far
 * @param nextAt when to try next
 * @param lastError why the last try failed, or null
 * @param doneAt when the engine had it, or null
 */
@MappedEntity("outbox")
public record OutboxRow(
        @Id UUID id,
        String dealId,
        String kind,
        Instant createdAt,
        Instant nextAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant doneAt) {
    /** Start the deal's workflow from its snapshot. */
    public static final String START = "START";

    /** A deal's workflow is to be started. */
    public static OutboxRow start(UUID id, String dealId, Instant at) {
        return new OutboxRow(id, dealId, START, at, at, 0, null, null);
    }
}
