package io.firstbill.workflow.stage;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.state.DealState;

/** What a deal waits for, read off its state: derived, never typed by anyone. */
final class Standing {
    private Standing() {}

    /** The state with the cause it waits for and the matching status of its stage. */
    static DealState derive(DealState state) {
        var cause = cause(state);
        var standing = state.at(p -> p.withCause(cause));
        return state.status().terminal() ? standing : standing.stageStatus(status(cause));
    }

    private static WaitCause cause(DealState state) {
        if (state.status().terminal()) {
            return WaitCause.WORKING;
        }
        if (state.position().onHold()) {
            return WaitCause.HOLD;
        }
        if (state.position().block() != null) {
            return WaitCause.BLOCKED;
        }
        if (!state.openTasks().isEmpty()) {
            return WaitCause.PERSON;
        }
        var noInvoice = state.stage() == Stage.FIRST_INVOICE && state.invoice() == null;
        return noInvoice ? WaitCause.INVOICE_DATE : WaitCause.WORKING;
    }

    private static StageStatus status(WaitCause cause) {
        return switch (cause) {
            case BLOCKED -> StageStatus.BLOCKED;
            case WORKING -> StageStatus.IN_PROGRESS;
            default -> StageStatus.WAITING;
        };
    }
}
