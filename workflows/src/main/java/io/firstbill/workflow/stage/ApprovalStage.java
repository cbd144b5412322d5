package io.firstbill.workflow.stage;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.ApprovalProgress;
import io.firstbill.workflow.state.ContentRef;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Return;
import io.firstbill.workflow.state.Tasks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The policy says who must approve; each decision is bound to the hash of what was shown. */
public final class ApprovalStage implements DealStage {

    @Override
    public Stage stage() {
        return Stage.APPROVAL;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        var pricing = submitted(deal.state());
        var round = deal.state().approval();
        if (round == null || !round.standsFor(pricing.hash())) {
            round = ask(deal, pricing, round);
        }
        deal.change(openTasks(deal.state(), round, DealRun.now()));
        deal.until(ApprovalStage::settled);
        return new StageOutcome.Done();
    }

    private static ApprovalProgress ask(DealRun deal, ContentRef pricing, @Nullable ApprovalProgress before) {
        var id = deal.state().deal();
        var policy = deal.state().basis().policyVersion();
        var number = before == null ? 1 : before.round() + 1;
        var asked = deal.calls().approval(a -> a.ask(id, pricing.version(), policy, number));
        deal.change(
                deal.state().withApproval(asked),
                asked.asks().isEmpty() ? "approval.inPolicy" : "approval.asked",
                "approval:" + number,
                asked.asks().isEmpty()
                        ? "In policy: nobody has to approve"
                        : asked.asks().size() + " approval requests by policy version " + policy);
        return asked;
    }

    private static ContentRef submitted(DealState state) {
        var pricing = state.pricing();
        if (pricing == null) {
            throw new IllegalStateException(state.deal() + " is in approval without a pricing configuration");
        }
        return pricing;
    }

    private static boolean settled(DealState state) {
        var round = state.approval();
        return round != null && round.approved();
    }

    private static DealState openTasks(DealState state, ApprovalProgress round, Instant now) {
        var next = state;
        for (var ask : round.current()) {
            next = Tasks.open(next, TaskKind.DECIDE_APPROVAL, ask.role(), ask.id(), round.contentHash(), now);
        }
        return next;
    }

    @Override
    public void check(DealState state, Act act) {
        switch (act) {
            case Act.DecideApproval decide -> checkDecision(state, decide);
            case Act.WithdrawApproval withdraw -> checkWithdrawal(state, withdraw);
            default -> throw Refusal.notNow(Refusals.otherStage(state));
        }
    }

    private void checkDecision(DealState state, Act.DecideApproval act) {
        var user = act.by().user();
        if (user.equals(state.basis().requestedBy())) {
            throw Refusal.duties("You started this onboarding, so another person must decide on it.");
        }
        if (user.equals(submitted(state).author())) {
            throw Refusal.duties("You configured these prices, so another person must decide on them.");
        }
        var ask = Refusals.present(state.approval()).ask(Refusals.task(state, act.taskId()).subject());
        if (Refusals.present(ask).decidedBy(user)) {
            throw Refusal.duties("You have decided on this request; its rule asks for another person as well.");
        }
        if (!act.approved()) {
            checkRejection(act);
        }
    }

    private void checkRejection(Act.DecideApproval act) {
        if (act.reasonCode() == null || act.reasonCode().isBlank()) {
            throw Refusal.invalid("Choose a reason for the rejection.");
        }
        var to = act.returnTo();
        if (to == null || !mayReturnTo().contains(to)) {
            throw Refusal.invalid("Choose the stage that is to mend it: Pricing or Contract.");
        }
    }

    private static void checkWithdrawal(DealState state, Act.WithdrawApproval act) {
        var user = act.by().user();
        if (!user.equals(state.basis().requestedBy()) && !user.equals(submitted(state).author())) {
            throw Refusal.forbidden(
                    "Only who asked can withdraw the request: "
                            + submitted(state).author()
                            + " or "
                            + state.basis().requestedBy()
                            + ".");
        }
        Refusals.reason(act.reason(), "withdraw the request");
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        return switch (act) {
            case Act.DecideApproval decide -> decide(state, decide, now);
            case Act.WithdrawApproval withdraw -> withdraw(state, withdraw, now);
            default -> throw Refusal.notNow(Refusals.otherStage(state));
        };
    }

    private static Taken decide(DealState state, Act.DecideApproval act, Instant now) {
        var task = Refusals.task(state, act.taskId());
        var user = act.by().user();
        var decision = new ApprovalProgress.Decision(user, act.approved(), act.reasonCode(), now);
        var round = Refusals.present(state.approval()).decided(task.subject(), decision);
        var next = state.withApproval(round);
        if (!act.approved()) {
            return rejected(next, act, now);
        }
        var ask = Refusals.present(round.ask(task.subject()));
        if (ask.approved()) {
            next = openTasks(Tasks.close(next, task.id(), "approved", user, now), round, now);
        }
        return new Taken(next, "approval.approved", "approval:" + task.subject(), "Approved for rule " + ask.rule());
    }

    private static Taken rejected(DealState state, Act.DecideApproval act, Instant now) {
        var to = Refusals.present(act.returnTo());
        var order = new Return(Stage.APPROVAL, to, Refusals.present(act.reasonCode()), act.by().actor(), now);
        var closed = Tasks.close(state, act.taskId(), "rejected", act.by().user(), now);
        return new Taken(
                closed.withReturnAsked(order),
                "approval.rejected",
                "task:" + act.taskId(),
                "Rejected (" + act.reasonCode() + "), back to " + to.label());
    }

    private static Taken withdraw(DealState state, Act.WithdrawApproval act, Instant now) {
        var user = act.by().user();
        var round = Refusals.present(state.approval()).withdrawn(user);
        var order = new Return(Stage.APPROVAL, Stage.PRICING, "withdrawn", act.by().actor(), now);
        return new Taken(
                state.withApproval(round).withReturnAsked(order),
                "approval.withdrawn",
                "approval:" + round.round(),
                "Approval request withdrawn");
    }
}
