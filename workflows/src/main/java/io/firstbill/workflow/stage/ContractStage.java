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

/** Deal desk confirms that the captured terms are what was signed, or puts a corrected version in force. */
public final class ContractStage implements DealStage {

    @Override
    public Stage stage() {
        return Stage.CONTRACT;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        while (!deal.state().contract().confirmed()) {
            review(deal, deal.state().contract());
        }
        return new StageOutcome.Done();
    }

    /** Has one version reviewed and waits until it is confirmed or another takes its place. */
    private static void review(DealRun deal, ContentRef version) {
        var id = deal.state().deal();
        var review = deal.calls().review(a -> a.review(id, version.version()));
        if (review.blockers() == 0) {
            deal.change(
                    Tasks.open(
                            deal.state(), TaskKind.CONFIRM_TERMS, Role.DEAL_DESK, "", version.hash(), DealRun.now()));
        } else {
            deal.change(
                    Tasks.open(deal.state(), TaskKind.CORRECT_TERMS, Role.DEAL_DESK, "", version.hash(), DealRun.now()),
                    "contract.reviewed",
                    "contract:" + version.version(),
                    review.blockers() + " findings stop contract version " + version.version());
        }
        deal.until(s -> s.contract().confirmed() || s.contract().version() != version.version());
    }

    @Override
    public void check(DealState state, Act act) {
        switch (act) {
            case Act.ConfirmTerms confirm -> {}
            case Act.ReviseContract revise -> checkRevision(state, revise);
            default -> throw Refusal.notNow(Refusals.otherStage(state));
        }
    }

    private static void checkRevision(DealState state, Act.ReviseContract revise) {
        Refusals.role(revise.by(), Role.DEAL_DESK, "correct the contract");
        if (revise.version() <= state.contract().version()) {
            throw Refusal.stale(
                    "Contract version "
                            + state.contract().version()
                            + " is in force; version "
                            + revise.version()
                            + " is older. Reload and correct the newest version.");
        }
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        return switch (act) {
            case Act.ConfirmTerms confirm -> confirm(state, confirm, now);
            case Act.ReviseContract revise -> revise(state, revise, now);
            default -> throw Refusal.notNow(Refusals.otherStage(state));
        };
    }

    private static Taken confirm(DealState state, Act.ConfirmTerms act, Instant now) {
        var user = act.by().user();
        var next =
                Tasks.close(state.withContract(state.contract().confirmed(user)), act.taskId(), "confirmed", user, now);
        return new Taken(
                next,
                "terms.confirmed",
                "contract:" + state.contract().version(),
                "Terms of contract version " + state.contract().version() + " confirmed");
    }

    private static Taken revise(DealState state, Act.ReviseContract act, Instant now) {
        var user = act.by().user();
        var next =
                Tasks.closeAll(
                        state.withContract(ContentRef.of(act.version(), act.hash(), user)), "superseded", user, now);
        return new Taken(
                next,
                "contract.revised",
                "contract:" + act.version(),
                "Contract version " + act.version() + " put in force");
    }
}
