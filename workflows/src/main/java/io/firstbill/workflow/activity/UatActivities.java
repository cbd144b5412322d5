package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.UatProgress;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Runs the acceptance of the billing setup on an account of its own. */
@ActivityInterface
public interface UatActivities {

    /** Makes the test account of this run, once, with the prices that billing holds. */
    @ActivityMethod(name = "PrepareUat")
    void prepare(DealId deal, int run);

    /** Moves the test account through the whole term, collects every invoice, compares and stores the result. */
    @ActivityMethod(name = "RunUat")
    UatProgress run(DealId deal, int pricingVersion, int run);
}
