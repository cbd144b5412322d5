package io.firstbill.workflow.stage;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.Blocks;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Position;
import io.firstbill.workflow.state.Return;
import io.firstbill.workflow.state.SetupProgress;
import io.firstbill.workflow.state.Tasks;
import io.firstbill.workflow.state.Undo;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;

import java.util.function.Supplier;

/** The moves of a deal between stages. Each says on the timeline what it did. */
public final class Moves {
    private Moves() {}

    /** Enters a stage: a fresh clock, one visit more. */
    public static void enter(DealRun deal, DealStage stage) {
        var now = DealRun.now();
        var entered = deal.state().at(p -> p.withStatus(DealStatus.OPEN)).stage(stage.stage(), s -> s.entered(now));
        deal.change(entered, "stage.entered", "stage:" + stage.stage().name(), stage.stage().label() + " started");
        if (stage.clockFromEntry()) {
            deal.startClock();
        }
        OperatorView.update(deal.state());
    }

    /** Runs a stage; whatever stops it becomes an outcome. */
    public static StageOutcome attempt(DealRun deal, DealStage stage) {
        return attempt(() -> stage.run(deal));
    }

    private static StageOutcome attempt(Supplier<StageOutcome> work) {
        try {
            return work.get();
        } catch (StageLeft left) {
            return left.outcome();
        } catch (ActivityFailure failure) {
            return blocked(failure);
        }
    }

    private static StageOutcome blocked(ActivityFailure failure) {
        return failure.getCause() instanceof ApplicationFailure cause
                ? new StageOutcome.Blocked(cause.getType(), cause.getOriginalMessage())
                : new StageOutcome.Blocked(
                        "EXTERNAL_UNAVAILABLE",
                        failure.getActivityType()
                                + " did not succeed in the time it has. Check the connector, then retry.");
    }

    /** Leaves a finished stage for the next. */
    public static void finish(DealRun deal, Stage from, Stage to) {
        var now = DealRun.now();
        deal.change(
                deal.state().stage(from, s -> s.finished(now)).at(p -> p.withStage(to)),
                "stage.done",
                "stage:" + from.name(),
                from.label() + " done");
    }

    /** Parks the deal until someone has mended the cause and retries the stage, sends it back or cancels. */
    public static void park(DealRun deal, StageOutcome.Blocked blocked) {
        var now = DealRun.now();
        var block = new Position.Block(blocked.code(), blocked.text(), now);
        var parked = deal.state().at(p -> p.withBlock(block));
        deal.change(
                Tasks.open(parked, TaskKind.RESOLVE_BLOCK, Blocks.mender(parked.stage()), blocked.code(), "", now),
                "stage.blocked",
                "stage:" + deal.state().stage().name(),
                deal.state().stage().label() + " blocked (" + blocked.code() + ")");
        var outcome =
                attempt(() -> {
                    deal.until(s -> s.position().block() == null);
                    return new StageOutcome.Done();
                });
        if (outcome instanceof StageOutcome.ReturnTo back) {
            goBack(deal, back.order());
        }
    }

    /** Walks back to an earlier stage and reopens what follows it. What billing holds stays until the next plan. */
    public static void goBack(DealRun deal, Return order) {
        for (var undo : Undos.newestFirst(deal.state())) {
            if (order.to().before(undo.stage()) && undo.stage() != Stage.BILLING_SETUP) {
                undoOrPark(deal, undo);
            }
        }
        var now = DealRun.now();
        deal.change(
                reopened(Tasks.closeAll(deal.state(), "superseded", order.by().id(), now), order),
                "deal.returned",
                "deal",
                "Back to " + order.to().label() + " from " + order.from().label() + " (" + order.reasonCode() + ")");
    }

    private static DealState reopened(DealState state, Return order) {
        var to = order.to();
        var back =
                state.plus(order)
                        .withReturnAsked(null)
                        .withStages(state.stages().stream().map(s -> s.stage().before(to) ? s : s.reopened()).toList())
                        .at(p -> p.withStage(to))
                        .withInvoice(null)
                        .withUat(null)
                        .withSetup(s -> new SetupProgress(null, null, s.done()));
        if (to == Stage.BILLING_SETUP) {
            return back;
        }
        var pricing = back.pricing();
        return to == Stage.CONTRACT
                ? back.withContract(back.contract().confirmed(null)).withPricing(null)
                : back.withPricing(pricing == null ? null : pricing.confirmed(null));
    }

    /** Undoes everything in reverse order; the timeline is the receipt. */
    public static void undoEverything(DealRun deal) {
        deal.settle();
        for (var undo : Undos.newestFirst(deal.state())) {
            undoOrPark(deal, undo);
            deal.settle();
        }
        deal.change(
                deal.state()
                        .at(p -> p.withStatus(DealStatus.CANCELLED))
                        .withSetup(s -> SetupProgress.NONE)
                        .stageStatus(StageStatus.NOT_STARTED),
                "deal.undone",
                "deal",
                "Cancelled; everything done outside is undone");
    }

    /** Undoes one deed; when that fails for good, a person mends the cause and retries. */
    private static void undoOrPark(DealRun deal, Undo undo) {
        while (true) {
            try {
                Undos.undo(deal, undo);
                return;
            } catch (ActivityFailure failure) {
                parkUndo(deal, (StageOutcome.Blocked) blocked(failure));
            }
        }
    }

    private static void parkUndo(DealRun deal, StageOutcome.Blocked blocked) {
        var now = DealRun.now();
        var block = new Position.Block(blocked.code(), blocked.text(), now);
        deal.change(
                Tasks.open(
                        deal.state().at(p -> p.withBlock(block)),
                        TaskKind.RESOLVE_BLOCK,
                        Role.BILLING_OPERATIONS,
                        blocked.code(),
                        "",
                        now),
                "undo.blocked",
                "deal",
                "Undoing is blocked (" + blocked.code() + ")");
        deal.untilRegardless(s -> s.position().block() == null);
    }
}
