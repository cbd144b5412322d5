package io.firstbill.activities.effect;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One effect ordered outside.
 *
 * @param idemKey our idempotency key, {@link EffectKey#text()}
 * @param dealId whose
 * @param step stage and step
 * @param generation which doing of the step
 * @param requestHash SHA-256 of what was ordered; another request under the key is never sent
 * @param state what is known
 * @param externalRef the other system's id, once known
 * @param attempts how often it was tried
 * @param lastError what the last failed try said
 * @param intendedAt when it was ordered, and may have been sent
 * @param confirmedAt when it was known to have happened
 * @param verifiedAt when it was read back
 * @param undoneAt when it was taken back
 * @param checks look-ups of the janitor since it became unknown
 * @param checkAt next look-up of the janitor
 * @param parkedAt when the janitor gave it to people
 */
@MappedEntity("external_effect")
public record EffectRow(
        @Id String idemKey,
        String dealId,
        String step,
        int generation,
        String requestHash,
        EffectState state,
        @Nullable String externalRef,
        int attempts,
        @Nullable String lastError,
        Instant intendedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant undoneAt,
        int checks,
        @Nullable Instant checkAt,
        @Nullable Instant parkedAt) {

    /** True when it is known to have happened and was not taken back. */
    public boolean stands() {
        return state == EffectState.DONE || state == EffectState.VERIFIED;
    }

    /** The other system's id of an effect that happened. */
    public String ref() {
        if (externalRef == null) {
            throw new IllegalStateException("Effect " + idemKey + " is " + state + " and has no ref yet");
        }
        return externalRef;
    }
}
