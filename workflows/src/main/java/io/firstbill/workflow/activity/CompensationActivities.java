package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.Undo;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Undoes what was done outside. */
@ActivityInterface
public interface CompensationActivities {

    /**
     * Undoes one deed if it happened, and finds out when that is not known. Repeating it changes nothing.
     *
     * @return what was undone in words, for the receipt, for example {@code Subscription sb_sub_7 cancelled}
     */
    @ActivityMethod(name = "UndoStep")
    String undo(DealId deal, Undo undo);
}
