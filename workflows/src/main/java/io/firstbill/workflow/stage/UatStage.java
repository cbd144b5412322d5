package io.firstbill.workflow.stage;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Tasks;
import io.firstbill.workflow.state.UatProgress;

import java.time.Instant;

/** Walks a test account through the whole term and has billing operations sign off what it billed. */
public final class UatStage implements DealStage {
    static final String ACCOUNT = "uat_account";

    @Override
    public Stage stage() {
        return Stage.UAT;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        var result = deal.state().uat();
        if (result == null) {
            result = walk(deal, deal.state().progress(Stage.UAT).visits());
        }
        deal.change(
                Tasks.open(
                        deal.state(),
                        TaskKind.SIGN_OFF_UAT,
                        Role.BILLING_OPERATIONS,
                        "",
                        result.resultHash(),
                        DealRun.now()));
        deal.until(UatStage::signedOff);
        return new StageOutcome.Done();
    }

    private static UatProgress walk(DealRun deal, int run) {
        var id = deal.state().deal();
        var pricing = Refusals.present(deal.state().pricing()).version();
        deal.change(Undos.register(deal.state(), Stage.UAT, ACCOUNT, run));
        deal.checkpoint();
        deal.calls().uat().prepare(id, run);
        var result = deal.calls().uat().run(id, pricing, run);
        deal.change(
                deal.state().withUat(result),
                "uat.run",
                "uat:" + run,
                "UAT run " + run + ": " + result.differences() + " differences");
        return result;
    }

    private static boolean signedOff(DealState state) {
        var uat = state.uat();
        return uat != null && uat.signedOffBy() != null;
    }

    @Override
    public void check(DealState state, Act act) {
        if (!(act instanceof Act.SignOffUat)) {
            throw Refusal.notNow(Refusals.otherStage(state));
        }
        var uat = Refusals.present(state.uat());
        if (uat.differences() > 0) {
            throw Refusal.notNow(
                    uat.differences() + " differences are open. Send the deal back to the stage that can mend them.");
        }
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        if (!(act instanceof Act.SignOffUat signOff)) {
            throw Refusal.notNow(Refusals.otherStage(state));
        }
        var user = signOff.by().user();
        var uat = Refusals.present(state.uat());
        return new Taken(
                Tasks.close(state.withUat(uat.signedOff(user)), signOff.taskId(), "signed off", user, now),
                "uat.signedOff",
                "uat:" + uat.run(),
                "UAT run " + uat.run() + " signed off");
    }
}
