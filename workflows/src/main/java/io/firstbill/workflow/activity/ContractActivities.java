package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Checks the captured contract. */
@ActivityInterface
public interface ContractActivities {

    /** Checks a contract version and stores its findings with it. */
    @ActivityMethod(name = "ReviewContract")
    Review review(DealId deal, int version);

    /** How many findings block and how many warn. */
    record Review(int blockers, int warnings) {}
}
