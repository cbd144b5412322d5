package io.firstbill.workflow.stage;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.DealState;

import java.time.Instant;

/** The end of the onboarding: the first invoice is verified, recurring billing has the deal. */
public final class LiveStage implements DealStage {

    @Override
    public Stage stage() {
        return Stage.LIVE;
    }

    @Override
    public boolean clockFromEntry() {
        return false;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        deal.change(
                deal.state().at(p -> p.withStatus(DealStatus.LIVE)).stage(Stage.LIVE, s -> s.finished(DealRun.now())),
                "deal.live",
                "deal",
                "Live: first invoice verified");
        return new StageOutcome.Done();
    }

    @Override
    public void check(DealState state, Act act) {
        throw Refusal.notNow(state.deal() + " is live; its onboarding is over.");
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        throw Refusal.notNow(state.deal() + " is live; its onboarding is over.");
    }
}
