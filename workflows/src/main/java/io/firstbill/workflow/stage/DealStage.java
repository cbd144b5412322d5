package io.firstbill.workflow.stage;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.Returns;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.state.DealState;

import java.time.Instant;
import java.util.List;

/** One stop on the deal's path. Sequences and waits; calculates nothing. */
public interface DealStage {

    /** Which stage. */
    Stage stage();

    /**
     * Does what the state says is left to do. Called again after a block, a return, a rebuild and a continue-as-new, so
     * each step asks the state first whether it is done.
     */
    StageOutcome run(DealRun deal);

    /**
     * Refuses an act of this stage that does not fit, by throwing what {@code Refusal} makes. Changes nothing. Acts
     * open to every stage have been checked before.
     */
    void check(DealState state, Act act);

    /** Takes an act that was checked: the state after it, and what to say about it. */
    Taken take(DealState state, Act act, Instant now);

    /** True when the stage's clock starts with its entry; otherwise the stage starts it itself. */
    default boolean clockFromEntry() {
        return true;
    }

    /** Stages this one may send the deal back to. */
    default List<Stage> mayReturnTo() {
        return Returns.from(stage());
    }

    /**
     * An act taken.
     *
     * @param state after it
     * @param act stable name for the timeline, for example {@code terms.confirmed}
     * @param object what it was done to
     * @param text one sentence for people
     */
    record Taken(DealState state, String act, String object, String text) {}
}
