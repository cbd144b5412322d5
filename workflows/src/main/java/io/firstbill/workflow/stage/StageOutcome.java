package io.firstbill.workflow.stage;

import io.firstbill.workflow.state.Return;

/** How a visit to a stage ended. */
public sealed interface StageOutcome {

    /** The stage is done; the deal goes on. */
    record Done() implements StageOutcome {}

    /**
     * The stage cannot go on until someone mends the cause and retries it.
     *
     * @param code stable name of the cause
     * @param text one sentence for people: what happened and what to do
     */
    record Blocked(String code, String text) implements StageOutcome {}

    /** The deal goes back to the stage that can mend what is wrong. */
    record ReturnTo(Return order) implements StageOutcome {}

    /** The onboarding is taken back. */
    record Cancelled() implements StageOutcome {}
}
