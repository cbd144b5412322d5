package io.firstbill.activities.store.deal;

import io.firstbill.deal.Actor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A request to onboard a deal.
 *
 * @param document the contract document, JSON
 * @param by who asks; becomes requester
 * @param owner user who is to answer for it; null for the requester
 * @param idempotencyKey chosen by the caller, at most 200 characters; the same key with the same request gives the same
 *     answer
 * @param requestId of the request that carried it, for the audit, or null
 * @param files SHA-256 of files stored before, to attach; the first is the signed contract
 */
public record Submission(
        String document,
        DealSource source,
        Actor by,
        @Nullable String owner,
        String idempotencyKey,
        @Nullable String requestId,
        List<Attachment> files) {

    /** A stored file under the name it is to have. */
    public record Attachment(String sha256, String name) {}

    public Submission {
        files = List.copyOf(files);
    }
}
