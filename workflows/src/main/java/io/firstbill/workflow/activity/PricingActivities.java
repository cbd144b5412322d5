package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.ContentRef;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Turns confirmed terms into a pricing configuration. */
@ActivityInterface
public interface PricingActivities {

    /**
     * Derives a pricing configuration from the contract version, stores it as the next version unless the same content
     * is stored for it already, and names it.
     */
    @ActivityMethod(name = "DerivePricing")
    ContentRef derive(DealId deal, int contractVersion);
}
