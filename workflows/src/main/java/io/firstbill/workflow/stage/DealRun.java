package io.firstbill.workflow.stage;

import io.firstbill.deal.Actor;
import io.firstbill.deal.DealStatus;
import io.firstbill.lifecycle.TimelineEntry;
import io.firstbill.workflow.activity.ClockActivities.Clock;
import io.firstbill.workflow.activity.ProjectionActivities.Projection;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Tasks;
import io.temporal.workflow.Workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One run of a deal's workflow: its state as it changes, what is to be recorded, and the only way to wait. */
public final class DealRun {
    private final Calls calls = new Calls();
    private final DealClock clock = new DealClock();
    private final List<TimelineEntry> entries = new ArrayList<>();
    private DealState state;
    private boolean changed;

    /** A run that starts from this state. */
    public DealRun(DealState from) {
        state = from;
    }

    /** The state now. */
    public DealState state() {
        return state;
    }

    /** The stubs to the outside world. */
    public Calls calls() {
        return calls;
    }

    /** This moment by the workflow's clock. */
    public static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    /** Changes the state without a word on the timeline. */
    public void change(DealState next) {
        changed |= !next.equals(state);
        state = next;
    }

    /** Changes the state as the product itself. */
    public void change(DealState next, String act, String object, String text) {
        change(next, new TimelineEntry(now(), Actor.SYSTEM, act, object, text, null, null));
    }

    /** Changes the state and says on the timeline what happened. */
    public void change(DealState next, TimelineEntry entry) {
        state = next;
        entries.add(entry);
        changed = true;
    }

    /** Asks that the state be recorded once more although nothing changed. */
    public void record() {
        changed = true;
    }

    /**
     * Waits until the state meets the condition and the deal is not on hold. Leaves the stage when a return or the
     * cancellation was ordered meanwhile.
     */
    public void until(Predicate<DealState> met) {
        settle();
        leaveIfOrdered();
        while (state.position().onHold() || !met.test(state)) {
            next();
            leaveIfOrdered();
        }
    }

    /** Waits until the state meets the condition, whatever else was ordered: for the undoing of a cancelled deal. */
    public void untilRegardless(Predicate<DealState> met) {
        settle();
        while (!met.test(state)) {
            next();
        }
    }

    private void next() {
        Workflow.await(() -> changed || clock.rang());
        ring();
        settle();
    }

    /** Lets a hold, a return or a cancellation take effect between two pieces of work. */
    public void checkpoint() {
        until(s -> true);
    }

    /** Records what has changed, in one transaction, and sets the clock for what comes next. */
    public void settle() {
        shiftClockAfterHold();
        while (changed) {
            changed = false;
            state = Standing.derive(state).at(p -> p.withRevision(p.revision() + 1));
            var recorded = new Projection(state, entries);
            entries.clear();
            state = Tasks.forgetClosed(state);
            calls.project(a -> a.project(recorded));
        }
        clock.arm(state);
    }

    /** Starts the clock of the current stage now. */
    public void startClock() {
        var stage = state.stage();
        var zone = state.basis().timeZone();
        var from = now();
        setClock(calls.clock(a -> a.clock(stage, from, zone)));
    }

    /** Takes the timer back before the run ends. */
    public void stopClock() {
        clock.disarm();
    }

    private void setClock(Clock next) {
        change(Tasks.due(state.stage(state.stage(), s -> s.withClock(next.warnAt(), next.dueAt())), next.dueAt()));
    }

    private void shiftClockAfterHold() {
        var hold = state.position().hold();
        if (hold == null || hold.until() == null) {
            return;
        }
        var since = hold.since();
        var until = hold.until();
        var progress = state.progress(state.stage());
        var left = new Clock(progress.warnAt(), progress.dueAt());
        var zone = state.basis().timeZone();
        var shifted = calls.clock(a -> a.shift(left, since, until, zone));
        change(state.at(p -> p.withHold(null)));
        setClock(shifted);
    }

    private void ring() {
        if (!clock.heard()) {
            return;
        }
        var stage = state.stage();
        var progress = state.progress(stage);
        var due = progress.dueAt();
        var breach = due != null && !now().isBefore(due);
        change(
                state.stage(stage, s -> s.rang(true, breach)),
                breach ? "clock.breached" : "clock.warned",
                "stage:" + stage.name(),
                stage.label() + (breach ? " is late" : " has used three quarters of its time"));
    }

    private void leaveIfOrdered() {
        var order = state.returnAsked();
        if (state.status() == DealStatus.CANCELLING) {
            throw new StageLeft(new StageOutcome.Cancelled());
        }
        if (order != null) {
            throw new StageLeft(new StageOutcome.ReturnTo(order));
        }
    }
}
