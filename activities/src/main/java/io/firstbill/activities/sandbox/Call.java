package io.firstbill.activities.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One write request as a sandbox system received it.
 *
 * @param id its number
 * @param at when it came
 * @param operation what was asked
 * @param key the client's idempotency key
 * @param requestHash SHA-256 of the request
 * @param outcome what came of it
 * @param objectId the object made or met, or null
 * @param answered whether the client got the answer
 * @param note words on a refusal or fault, or null
 */
public record Call(
        long id,
        Instant at,
        String operation,
        String key,
        String requestHash,
        Outcome outcome,
        @Nullable String objectId,
        boolean answered,
        @Nullable String note) {

    /** What came of a request. */
    public enum Outcome {
        /** It had its effect. */
        EFFECT,
        /** The key was known: answered as before, no second effect. */
        REPLAYED,
        /** Refused; no effect. */
        REFUSED
    }
}
