package io.firstbill.workflow;

import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.FailureToTemporal;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Receipt;
import io.firstbill.workflow.stage.Acts;
import io.firstbill.workflow.stage.DealRun;
import io.firstbill.workflow.stage.FirstInvoiceStage;
import io.firstbill.workflow.state.DealState;
import io.temporal.common.converter.EncodedValues;
import io.temporal.workflow.DynamicUpdateHandler;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;

/**
 * Walks a deal along its path. What happens at a stop is in the stages; how the deal moves between them in the walk.
 */
public final class DealWorkflowImpl implements DealWorkflow {
    /** Above this a fresh history is cheaper than replaying the old one; far under the engine's limit of 51,200. */
    private static final long EVENTS_BEFORE_FRESH_HISTORY = 2_000;

    private final DealRun deal;

    /** Sets the state before any handler runs. */
    @WorkflowInit
    public DealWorkflowImpl(DealState from) {
        deal = new DealRun(from);
        sayIfRebuilt(from);
        Workflow.registerListener(new PeoplesActs());
    }

    @Override
    public DealState run(DealState from) {
        var walk = new Walk(deal);
        while (!deal.state().status().terminal()) {
            walk.visit();
            goOnInFreshHistoryWhenLong();
        }
        deal.settle();
        deal.stopClock();
        Workflow.await(Workflow::isEveryHandlerFinished);
        return deal.state();
    }

    /**
     * A run that neither begins an onboarding nor goes on from an older run was made from the database's snapshot. Said
     * before any act is taken: acts that come with the first task change the state before {@link #run} is entered.
     */
    private void sayIfRebuilt(DealState from) {
        var recorded = from.position().revision();
        if (recorded > 0 && Workflow.getInfo().getContinuedExecutionRunId().isEmpty()) {
            deal.change(from, "deal.rebuilt", "deal", "Rebuilt into the engine from revision " + recorded);
        }
    }

    /** Called between two stages only, so that a fresh run begins where a stage begins. */
    private void goOnInFreshHistoryWhenLong() {
        var info = Workflow.getInfo();
        if (info.isContinueAsNewSuggested() || info.getHistoryLength() > EVENTS_BEFORE_FRESH_HISTORY) {
            deal.settle();
            deal.stopClock();
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.continueAsNew(deal.state());
        }
    }

    @Override
    public void invoiceDrafted(InvoiceDrafted drafted) {
        FirstInvoiceStage.drafted(deal, drafted);
    }

    @Override
    public Receipt reproject() {
        deal.record();
        return new Receipt(deal.state().position().revision() + 1);
    }

    @Override
    public DealState snapshot() {
        return deal.state();
    }

    /** The Updates by which people act: one for each record of {@link Act}, named after it. */
    private final class PeoplesActs implements DynamicUpdateHandler {

        @Override
        public void handleValidate(String name, EncodedValues arguments) {
            Acts.check(deal, DealPath.at(deal.state().stage()), act(arguments), updateId());
        }

        @Override
        public Object handleExecute(String name, EncodedValues arguments) {
            try {
                return Acts.take(deal, DealPath.at(deal.state().stage()), act(arguments), updateId());
            } catch (FirstbillException refused) {
                // Thrown as it is, it would stop the workflow task instead of refusing the act.
                throw FailureToTemporal.translate(refused);
            }
        }

        private static Act act(EncodedValues arguments) {
            return arguments.get(0, Act.class);
        }

        private static String updateId() {
            return Workflow.getCurrentUpdateInfo().orElseThrow().getUpdateId();
        }
    }
}
