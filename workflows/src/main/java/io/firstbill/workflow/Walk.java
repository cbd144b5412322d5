package io.firstbill.workflow;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.workflow.stage.DealRun;
import io.firstbill.workflow.stage.Moves;
import io.firstbill.workflow.stage.StageOutcome;

/** The walk of one deal along its path: into a stage, on to the next, back, parked, or undone. */
final class Walk {
    private final DealRun deal;

    Walk(DealRun deal) {
        this.deal = deal;
    }

    /** Visits the stage the deal stands in and moves it by the outcome. */
    void visit() {
        if (deal.state().status() == DealStatus.CANCELLING) {
            Moves.undoEverything(deal);
            return;
        }
        var stage = DealPath.at(deal.state().stage());
        if (deal.state().progress(stage.stage()).status() == StageStatus.NOT_STARTED) {
            Moves.enter(deal, stage);
        }
        switch (Moves.attempt(deal, stage)) {
            case StageOutcome.Done done -> goOn(stage.stage());
            case StageOutcome.Blocked blocked -> Moves.park(deal, blocked);
            case StageOutcome.ReturnTo back -> Moves.goBack(deal, back.order());
            case StageOutcome.Cancelled cancelled -> Moves.undoEverything(deal);
        }
    }

    private void goOn(Stage from) {
        if (!deal.state().status().terminal()) {
            Moves.finish(deal, from, DealPath.after(from));
        }
    }
}
