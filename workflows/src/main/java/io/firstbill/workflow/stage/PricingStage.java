package io.firstbill.workflow.stage;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.ContentRef;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Tasks;

import java.time.Instant;

/** A pricing analyst turns confirmed terms into charges and submits them. */
public final class PricingStage implements DealStage {

    @Override
    public Stage stage() {
        return Stage.PRICING;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        var start = deal.state().pricing();
        if (start == null) {
            start = derive(deal);
        }
        if (!start.confirmed()) {
            deal.change(
                    Tasks.open(
                            deal.state(),
                            TaskKind.CONFIGURE_PRICING,
                            Role.PRICING_ANALYST,
                            "",
                            start.hash(),
                            DealRun.now()));
        }
        deal.until(PricingStage::submitted);
        return new StageOutcome.Done();
    }

    private static ContentRef derive(DealRun deal) {
        var id = deal.state().deal();
        var contract = deal.state().contract().version();
        var derived = deal.calls().pricing(a -> a.derive(id, contract));
        deal.change(
                deal.state().withPricing(derived),
                "pricing.derived",
                "pricing:" + derived.version(),
                "Pricing configuration " + derived.version() + " derived from contract version " + contract);
        return derived;
    }

    private static boolean submitted(DealState state) {
        var pricing = state.pricing();
        return pricing != null && pricing.confirmed();
    }

    @Override
    public void check(DealState state, Act act) {
        if (!(act instanceof Act.SubmitPricing)) {
            throw Refusal.notNow(Refusals.otherStage(state));
        }
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        if (!(act instanceof Act.SubmitPricing submit)) {
            throw Refusal.notNow(Refusals.otherStage(state));
        }
        var user = submit.by().user();
        var pricing = ContentRef.of(submit.version(), submit.hash(), user).confirmed(user);
        return new Taken(
                Tasks.close(state.withPricing(pricing), submit.taskId(), "submitted", user, now),
                "pricing.submitted",
                "pricing:" + submit.version(),
                "Pricing configuration " + submit.version() + " submitted for approval");
    }
}
