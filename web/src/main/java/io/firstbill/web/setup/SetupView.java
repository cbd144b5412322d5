package io.firstbill.web.setup;

import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.activities.store.stage.SetupPlanRow;
import io.firstbill.failure.Finding;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.SendBackOffer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Billing setup of a deal.
 *
 * @param plan the latest plan, or null before there is one
 * @param approvedBy who allowed its calls, or null while nobody has
 * @param steps every step of the plan with what came of it
 * @param counts how many steps make, replace, keep and remove, in words
 * @param findings what the other systems cannot express
 * @param approve the visitor's open task to approve the plan, or null
 * @param blocked why the stage cannot go on, or null
 * @param mayRetry whether the visitor may run the blocked stage again
 * @param back the form to send the deal back, or null
 */
public record SetupView(
        DealHead head,
        @Nullable SetupPlanRow plan,
        @Nullable String approvedBy,
        List<StepLine> steps,
        List<String> counts,
        List<Finding> findings,
        @Nullable TaskRow approve,
        @Nullable String blocked,
        boolean mayRetry,
        @Nullable SendBackOffer back) {

    /**
     * One step.
     *
     * @param system who is asked
     * @param state in words
     * @param css class of the words: quiet for what needs nobody
     * @param icon symbol, or null for none
     * @param effect the latest doing of the step, or null when nothing was ordered
     */
    public record StepLine(
            int no,
            String name,
            String action,
            String kind,
            String summary,
            String system,
            String state,
            String css,
            @Nullable String icon,
            @Nullable EffectLine effect) {}

    /**
     * What came of a step.
     *
     * @param key our idempotency key
     * @param ref the other system's id, empty while not known
     * @param took from order to certainty in words, empty while not certain
     * @param error what the last failed try said, empty for nothing
     */
    public record EffectLine(String key, int generation, int attempts, String ref, String took, String error) {}

    /** How many steps are certain. */
    public long done() {
        return steps.stream().filter(step -> "tick".equals(step.icon())).count();
    }

    /** True when every object was read back and equals the model. */
    public boolean verified() {
        return !steps.isEmpty() && done() == steps.size();
    }
}
