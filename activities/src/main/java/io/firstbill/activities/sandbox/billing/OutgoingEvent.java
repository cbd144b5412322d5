package io.firstbill.activities.sandbox.billing;

import java.time.Instant;

/**
 * An event as the sandbox sends it.
 *
 * @param id the same when it is sent again
 * @param type for example {@code invoice.drafted}
 * @param accountId the account it concerns
 * @param objectId the invoice
 * @param at when it happened
 */
public record OutgoingEvent(String id, String type, String accountId, String objectId, Instant at) {}
