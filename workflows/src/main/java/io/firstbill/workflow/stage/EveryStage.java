package io.firstbill.workflow.stage;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.lifecycle.Blocks;
import io.firstbill.lifecycle.Returns;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.stage.DealStage.Taken;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Position;
import io.firstbill.workflow.state.Return;
import io.firstbill.workflow.state.Task;
import io.firstbill.workflow.state.Tasks;

import java.time.Instant;

/** The acts that are open in every stage: hold, resume, cancel, reassign, retry, send back. */
final class EveryStage {
    private EveryStage() {}

    /** True for an act that this class takes whatever the stage. */
    static boolean takes(Act act) {
        return switch (act) {
            case Act.HoldDeal hold -> true;
            case Act.ResumeDeal resume -> true;
            case Act.CancelDeal cancel -> true;
            case Act.ReassignTask reassign -> true;
            case Act.RetryStage retry -> true;
            case Act.SendBack back -> true;
            default -> false;
        };
    }

    /** Refuses what cannot be done now, whichever act it is. */
    static void checkAny(DealState state, Act act) {
        if (state.status().terminal()) {
            throw Refusal.notNow(state.deal() + " is " + state.status().label() + "; nothing more can be done to it.");
        }
        if (state.status() == DealStatus.CANCELLING && !(act instanceof Act.RetryStage)) {
            throw Refusal.notNow(state.deal() + " is being cancelled.");
        }
        var hold = state.position().hold();
        if (hold != null && state.position().onHold() && !openOnHold(act)) {
            throw Refusal.notNow(
                    state.deal() + " is on hold by " + hold.by() + ": " + hold.reason() + ". Resume it first.");
        }
        if (act instanceof Act.OnTask onTask) {
            checkTask(state, onTask);
        }
    }

    private static boolean openOnHold(Act act) {
        return act instanceof Act.ResumeDeal || act instanceof Act.CancelDeal || act instanceof Act.ReassignTask;
    }

    private static void checkTask(DealState state, Act.OnTask act) {
        var task = state.openTask(act.taskId());
        if (task == null) {
            throw Refusal.stale("Task " + act.taskId() + " is closed. Reload to see its result.");
        }
        Refusals.role(act.by(), task.role(), task.kind().label().toLowerCase(java.util.Locale.ROOT));
        if (task.assignee() != null && !task.assignee().equals(act.by().user())) {
            throw Refusal.forbidden(
                    "Task " + task.id() + " is assigned to " + task.assignee() + ". Have it reassigned to you first.");
        }
        if (!task.contentHash().equals(act.contentHash())) {
            throw Refusal.stale(
                    "What task " + task.id() + " is about has changed since you read it. Reload and look again.");
        }
    }

    /** Refuses an act of this class that does not fit. */
    static void check(DealState state, Act act) {
        switch (act) {
            case Act.HoldDeal hold -> checkHold(state, hold);
            case Act.ResumeDeal resume -> checkResume(state, resume);
            case Act.CancelDeal cancel -> {
                Refusals.anyRole(act.by(), "cancel an onboarding", Role.DEAL_DESK, Role.LEADER);
                Refusals.reason(cancel.reason(), "cancel the onboarding");
            }
            case Act.ReassignTask reassign -> checkReassignment(state, reassign);
            case Act.RetryStage retry -> checkRetry(state, retry);
            default -> {}
        }
    }

    private static void checkHold(DealState state, Act.HoldDeal act) {
        Refusals.anyRole(
                act.by(), "hold a deal", Role.DEAL_DESK, Role.PRICING_ANALYST, Role.BILLING_OPERATIONS, Role.LEADER);
        Refusals.reason(act.reason(), "hold the deal");
        if (state.position().hold() != null) {
            throw Refusal.stale(state.deal() + " is on hold already.");
        }
    }

    private static void checkResume(DealState state, Act.ResumeDeal act) {
        Refusals.anyRole(
                act.by(), "resume a deal", Role.DEAL_DESK, Role.PRICING_ANALYST, Role.BILLING_OPERATIONS, Role.LEADER);
        if (!state.position().onHold()) {
            throw Refusal.stale(state.deal() + " is not on hold.");
        }
    }

    private static void checkReassignment(DealState state, Act.ReassignTask act) {
        Task task = state.openTask(act.taskId());
        if (task == null) {
            throw Refusal.stale("Task " + act.taskId() + " is closed.");
        }
        Refusals.anyRole(act.by(), "reassign this task", task.role(), Role.LEADER, Role.DEAL_DESK);
    }

    private static void checkRetry(DealState state, Act.RetryStage act) {
        Refusals.anyRole(act.by(), "retry a stage", Blocks.retriers(state.stage()).toArray(new Role[0]));
        Refusals.reason(act.reason(), "retry the stage");
        if (state.position().block() == null) {
            throw Refusal.notNow(state.deal() + " is not blocked; there is nothing to retry.");
        }
    }

    /** Refuses a return the stage does not allow. */
    static void checkReturn(DealState state, DealStage stage, Act.SendBack act) {
        var by = Returns.by(stage.stage()).toArray(new Role[0]);
        Refusals.anyRole(act.by(), "send the deal back", by);
        Refusals.reason(act.reasonCode(), "send the deal back");
        var invoice = state.invoice();
        var verified = invoice != null && invoice.verifiedBy() != null;
        if (verified || !stage.mayReturnTo().contains(act.to())) {
            throw Refusal.notNow(stage.stage().label() + " cannot send a deal back to " + act.to().label() + " now.");
        }
    }

    /** Takes an act of this class. */
    static Taken take(DealState state, Act act, Instant now) {
        return switch (act) {
            case Act.HoldDeal hold -> {
                var stop = new Position.Hold(hold.by().user(), hold.reason(), now, null);
                var held = state.at(p -> p.withHold(stop).withStatus(DealStatus.ON_HOLD));
                yield new Taken(held, "deal.held", "deal", "Put on hold");
            }
            case Act.ResumeDeal resume -> new Taken(resumed(state, now), "deal.resumed", "deal", "Resumed");
            case Act.CancelDeal cancel ->
                    new Taken(cancelled(state, cancel, now), "deal.cancelled", "deal", "Cancelled");
            case Act.ReassignTask to -> reassigned(state, to);
            case Act.RetryStage retry -> {
                var next =
                        Tasks.close(
                                state.at(p -> p.withBlock(null)),
                                TaskKind.RESOLVE_BLOCK,
                                "retried",
                                retry.by().user(),
                                now);
                yield new Taken(
                        next, "stage.retried", "stage:" + state.stage().name(), state.stage().label() + " retried");
            }
            case Act.SendBack back -> sentBack(state, back, now);
            default -> throw new IllegalArgumentException("Not an act of every stage: " + act);
        };
    }

    private static DealState resumed(DealState state, Instant now) {
        var hold = Refusals.present(state.position().hold());
        return state.at(p -> p.withHold(hold.lifted(now)).withStatus(DealStatus.OPEN));
    }

    private static DealState cancelled(DealState state, Act.CancelDeal act, Instant now) {
        var closed = Tasks.closeAll(state, "cancelled", act.by().user(), now);
        return closed.at(p -> p.withHold(null).withBlock(null).withStatus(DealStatus.CANCELLING));
    }

    private static Taken reassigned(DealState state, Act.ReassignTask act) {
        var to = act.assignee();
        return new Taken(
                Tasks.assign(state, act.taskId(), to),
                to == null ? "task.released" : "task.assigned",
                "task:" + act.taskId(),
                to == null ? "Task " + act.taskId() + " given back" : "Task " + act.taskId() + " assigned to " + to);
    }

    private static Taken sentBack(DealState state, Act.SendBack act, Instant now) {
        var order = new Return(state.stage(), act.to(), act.reasonCode(), act.by().actor(), now);
        return new Taken(
                state.withReturnAsked(order),
                "deal.sentBack",
                "stage:" + state.stage().name(),
                "Sent back to " + act.to().label() + " (" + act.reasonCode() + ")");
    }
}
