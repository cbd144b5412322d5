package io.firstbill.activities.store.view;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One effect ordered outside, as people read it.
 *
 * @param idemKey our idempotency key
 * @param step stage and step, for example {@code billing-setup_account}
 * @param generation which doing of the step, from 1
 * @param state what is known: INTENT, UNKNOWN, DONE, VERIFIED or UNDONE
 * @param externalRef the other system's id, or null while it is not known
 * @param attempts how often it was tried
 * @param lastError what the last failed try said, or null
 * @param intendedAt when it was ordered
 * @param confirmedAt when it was known to have happened, or null
 * @param verifiedAt when it was read back, or null
 * @param undoneAt when it was taken back, or null
 */
@MappedEntity("external_effect")
public record EffectView(
        @Id String idemKey,
        String dealId,
        String step,
        int generation,
        String state,
        @Nullable String externalRef,
        int attempts,
        @Nullable String lastError,
        Instant intendedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant undoneAt) {}
