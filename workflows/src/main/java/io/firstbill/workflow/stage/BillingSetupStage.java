package io.firstbill.workflow.stage;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.activity.SetupActivities;
import io.firstbill.workflow.activity.SetupActivities.Action;
import io.firstbill.workflow.activity.SetupActivities.Order;
import io.firstbill.workflow.activity.SetupActivities.Plan;
import io.firstbill.workflow.activity.SetupActivities.Step;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.ContentRef;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.SetupProgress;
import io.firstbill.workflow.state.Tasks;
import io.firstbill.workflow.state.Undo;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Plans the calls, has the plan approved, makes the objects and reads them back. */
public final class BillingSetupStage implements DealStage {

    @Override
    public Stage stage() {
        return Stage.BILLING_SETUP;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        var pricing = Refusals.present(deal.state().pricing());
        var plan = plan(deal, pricing);
        if (plan.blockers() > 0) {
            return new StageOutcome.Blocked(
                    "CANNOT_EXPRESS",
                    plan.blockers() + " terms cannot be held by the billing system. See the plan; send the deal back.");
        }
        approve(deal, plan);
        for (var group : plan.groups()) {
            perform(deal, pricing, group);
        }
        return readBack(deal, pricing);
    }

    private static Plan plan(DealRun deal, ContentRef pricing) {
        var state = deal.state();
        return deal.calls().setupReads().plan(state.deal(), pricing.version(), pricing.hash(), state.setup().done());
    }

    private static void approve(DealRun deal, Plan plan) {
        if (!Objects.equals(deal.state().setup().planHash(), plan.hash())) {
            var planned = deal.state().withSetup(s -> s.planned(plan.hash()));
            deal.change(
                    Tasks.open(
                            planned,
                            TaskKind.APPROVE_SETUP_PLAN,
                            Role.BILLING_OPERATIONS,
                            "",
                            plan.hash(),
                            DealRun.now()),
                    "setup.planned",
                    "setup",
                    "Setup plan made");
        }
        deal.until(s -> s.setup().approvedBy() != null);
    }

    /** Makes one group side by side: undo registered and recorded first, then the deeds. */
    private static void perform(DealRun deal, ContentRef pricing, List<Step> group) {
        var steps = group.stream().filter(s -> s.action() != Action.KEEP).toList();
        if (steps.isEmpty()) {
            return;
        }
        for (var step : steps) {
            clearAway(deal, step);
        }
        var makes = steps.stream().filter(s -> s.action() != Action.REMOVE).toList();
        for (var step : makes) {
            deal.change(Undos.register(deal.state(), Stage.BILLING_SETUP, step.name(), step.generation()));
        }
        deal.checkpoint();
        var running =
                makes.stream().map(s -> Async.function(writer(deal, s)::perform, order(deal, pricing, s))).toList();
        collect(deal, running);
    }

    private static void clearAway(DealRun deal, Step step) {
        if (step.action() == Action.REPLACE || step.action() == Action.REMOVE) {
            var old = new Undo(Stage.BILLING_SETUP, step.name(), step.generation() - 1);
            Undos.undo(deal, old);
            deal.change(deal.state().withSetup(s -> s.minus(step.name())));
        }
    }

    private static SetupActivities writer(DealRun deal, Step step) {
        return step.name().startsWith("erp_") ? deal.calls().erpSetup() : deal.calls().setup();
    }

    private static Order order(DealRun deal, ContentRef pricing, Step step) {
        return new Order(deal.state().deal(), pricing.version(), pricing.hash(), step);
    }

    /** Notes what was made; the first failure is thrown only when all have ended. */
    private static void collect(DealRun deal, List<Promise<SetupProgress.Done>> running) {
        @Nullable ActivityFailure failed = null;
        for (var call : running) {
            try {
                var made = call.get();
                deal.change(deal.state().withSetup(s -> s.plus(made)));
            } catch (ActivityFailure e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static StageOutcome readBack(DealRun deal, ContentRef pricing) {
        var state = deal.state();
        var read = deal.calls().setupReads().verify(state.deal(), pricing.version(), state.setup().done());
        if (read.differences() > 0) {
            return new StageOutcome.Blocked(
                    "READ_BACK_DIFFERS", Objects.requireNonNullElse(read.text(), "What stands there differs."));
        }
        deal.change(deal.state(), "setup.verified", "setup", "Every object read back and equal to the model");
        return new StageOutcome.Done();
    }

    @Override
    public void check(DealState state, Act act) {
        if (!(act instanceof Act.ApproveSetupPlan)) {
            throw Refusal.notNow(Refusals.otherStage(state));
        }
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        if (!(act instanceof Act.ApproveSetupPlan approve)) {
            throw Refusal.notNow(Refusals.otherStage(state));
        }
        var user = approve.by().user();
        return new Taken(
                Tasks.close(state.withSetup(s -> s.approved(user)), approve.taskId(), "approved", user, now),
                "setup.approved",
                "setup",
                "Setup plan approved");
    }
}
