package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.SetupProgress;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Makes billing and ERP hold the approved pricing configuration. */
@ActivityInterface
public interface SetupActivities {

    /** Compares what they must hold with what stands there, and stores the plan of calls. */
    @ActivityMethod(name = "PlanSetup")
    Plan plan(DealId deal, int pricingVersion, String approvedHash, List<SetupProgress.Done> done);

    /** Makes one object, once, by the effect ledger; refuses a price that was not approved. */
    @ActivityMethod(name = "PerformSetupStep")
    SetupProgress.Done perform(Order order);

    /** Reads every object back and compares it field by field. */
    @ActivityMethod(name = "VerifySetup")
    ReadBack verify(DealId deal, int pricingVersion, List<SetupProgress.Done> done);

    /**
     * The plan of intended calls.
     *
     * @param hash of the plan, which a person approves
     * @param groups steps in order; those of one group may run side by side
     * @param blockers how many findings stop it: what a system cannot express
     */
    record Plan(String hash, List<List<Step>> groups, int blockers) {
        public Plan {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One step of the plan.
     *
     * @param name unique within the deal, for example {@code price_L1_1}
     * @param action what to do with the object
     * @param generation this doing of the step
     * @param hash of the content to write; empty for a removal
     */
    record Step(String name, Action action, int generation, String hash) {}

    /** What a step does. */
    enum Action {
        /** It stands as it must. */
        KEEP,
        /** It is not there. */
        CREATE,
        /** Another content stands there: undo that generation, then make the next. */
        REPLACE,
        /** It stands there and must not: undo it. */
        REMOVE
    }

    /** The order to make one object. */
    record Order(DealId deal, int pricingVersion, String approvedHash, Step step) {}

    /**
     * What reading everything back showed.
     *
     * @param differences how many fields differ from the model
     * @param text the first difference in words, or null
     */
    record ReadBack(int differences, @Nullable String text) {}
}
