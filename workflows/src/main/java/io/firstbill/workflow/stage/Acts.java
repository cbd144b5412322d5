package io.firstbill.workflow.stage;

import io.firstbill.lifecycle.TimelineEntry;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;

import org.jspecify.annotations.Nullable;

/** People's acts on the way into a run: checked against every rule, then taken. */
public final class Acts {
    private Acts() {}

    /** Refuses an act that does not fit; called by the validator and once more before it is taken. */
    public static void check(DealRun deal, DealStage stage, Act act, String actId) {
        var state = deal.state();
        if (state.took(actId)) {
            return;
        }
        EveryStage.checkAny(state, act);
        if (act instanceof Act.SendBack back) {
            EveryStage.checkReturn(state, stage, back);
        } else if (EveryStage.takes(act)) {
            EveryStage.check(state, act);
        } else {
            stage.check(state, act);
        }
    }

    /** Takes an act: the state has moved when this returns. A repeat of an act taken before changes nothing. */
    public static Receipt take(DealRun deal, DealStage stage, Act act, String actId) {
        if (!deal.state().took(actId)) {
            check(deal, stage, act, actId);
            var now = DealRun.now();
            var taken =
                    EveryStage.takes(act)
                            ? EveryStage.take(deal.state(), act, now)
                            : stage.take(deal.state(), act, now);
            deal.change(
                    taken.state().remember(actId),
                    new TimelineEntry(
                            now,
                            act.by().actor(),
                            taken.act(),
                            taken.object(),
                            taken.text(),
                            reason(act),
                            act.by().requestId()));
        }
        return new Receipt(deal.state().position().revision() + 1);
    }

    private static @Nullable String reason(Act act) {
        return switch (act) {
            case Act.ReviseContract revise -> revise.reason();
            case Act.DecideApproval decide -> decide.note();
            case Act.WithdrawApproval withdraw -> withdraw.reason();
            case Act.SignOffUat signOff -> signOff.note();
            case Act.RequestWaiver request -> request.reason();
            case Act.DecideWaiver decide -> decide.reason();
            case Act.VerifyInvoice verify -> verify.note();
            case Act.SendBack back -> back.note();
            case Act.HoldDeal hold -> hold.reason();
            case Act.ResumeDeal resume -> resume.reason();
            case Act.CancelDeal cancel -> cancel.reason();
            case Act.ReassignTask reassign -> reassign.reason();
            case Act.RetryStage retry -> retry.reason();
            case Act.ConfirmTerms confirm -> null;
            case Act.SubmitPricing submit -> null;
            case Act.ApproveSetupPlan approve -> null;
        };
    }
}
