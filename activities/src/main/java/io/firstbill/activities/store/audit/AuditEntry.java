package io.firstbill.activities.store.audit;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.deal.Actor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is to be appended to a chain, before it has a number and a hash.
 *
 * @param object what it was done to
 * @param before complete image before, or null
 * @param after complete image after, or null
 * @param text one sentence for people; empty on rows that only carry images
 */
public record AuditEntry(
        Instant at,
        Actor by,
        String act,
        String object,
        @Nullable Jsonb before,
        @Nullable Jsonb after,
        String text,
        @Nullable String reason,
        @Nullable String requestId) {

    /** The act of rows that only carry images of what an act before them changed. */
    public static final String RECORDED = "recorded";
}
