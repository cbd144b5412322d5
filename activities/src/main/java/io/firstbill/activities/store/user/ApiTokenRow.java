package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One API token; the token itself is shown once and never stored.
 *
 * @param id number given by the database; null before it is saved
 * @param userId whose it is; a call with it acts as that person
 * @param label what it is for, in the person's words
 * @param tokenHash SHA-256 of the token, hex
 * @param hint its last four characters
 * @param createdAt when it was made
 * @param expiresAt from when it no longer works
 * @param usedAt last use, to the minute, or null
 * @param revokedAt when it was taken back, or null
 */
@MappedEntity("api_token")
public record ApiTokenRow(
        @Id @GeneratedValue @Nullable Long id,
        String userId,
        String label,
        String tokenHash,
        String hint,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /** True when a use at or after that moment is noted. */
    boolean usedSince(Instant moment) {
        return usedAt != null && !usedAt.isBefore(moment);
    }

    /** True when a call with it is accepted at that moment. */
    public boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
