package io.firstbill.activities.adapter.billing;

/** Who listens to billing. A system that cannot send events is polled instead, with the same result. */
public interface BillingEvents {

    /** Takes one event; returning means it is durable. The same event may come again, late, and out of order. */
    void received(BillingEvent event);
}
