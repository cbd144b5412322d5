package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.ApprovalProgress;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Asks the policy who must approve. */
@ActivityInterface
public interface ApprovalActivities {

    /**
     * Evaluates the policy for a pricing configuration, stores the rule inputs and the asks of this round, and gives
     * the asks; none when the deal is in policy.
     */
    @ActivityMethod(name = "AskForApproval")
    ApprovalProgress ask(DealId deal, int pricingVersion, int policyVersion, int round);
}
