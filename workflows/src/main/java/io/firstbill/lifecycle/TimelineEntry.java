package io.firstbill.lifecycle;

import io.firstbill.deal.Actor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One thing that happened to a deal. Entries are appended to the audit and never changed.
 *
 * @param at when, by the workflow's clock
 * @param by who
 * @param act stable name of the act, for example {@code approval.approved}
 * @param object what it was done to, for example {@code task:T-1042-3}
 * @param text one sentence for people, without prices or names of customers
 * @param reason why, as the person gave it, or null
 * @param requestId the request that carried the act, or null for the system's own
 */
public record TimelineEntry(
        Instant at,
        Actor by,
        String act,
        String object,
        String text,
        @Nullable String reason,
        @Nullable String requestId) {}
