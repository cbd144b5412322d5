package io.firstbill.activities.adapter.billing;

import java.time.Instant;

/**
 * Word from a billing system that something happened. A hint: the fact is the object, read back.
 *
 * @param system which system, as its {@code name}
 * @param id the system's own id of the event, the same when it is sent again
 * @param type what happened
 * @param accountRef the account it concerns
 * @param objectRef the object it concerns
 * @param at when it happened there
 */
public record BillingEvent(String system, String id, Type type, String accountRef, String objectRef, Instant at) {

    /** What happened. */
    public enum Type {
        INVOICE_DRAFTED,
        INVOICE_ISSUED,
        INVOICE_VOIDED
    }
}
