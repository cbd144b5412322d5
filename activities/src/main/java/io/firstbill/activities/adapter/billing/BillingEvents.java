package io.firstbill.activities.adapter.billing;

import java.util.List;

/** Who listens to billing. A system that cannot send events is polled instead, with the same result. */
public interface BillingEvents {

    /** Takes events; returning means that all are durable. The same event may come again, late, and out of order. */
    void received(List<BillingEvent> events);
}
