package io.firstbill.workflow;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Receipt;
import io.firstbill.workflow.state.DealState;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * The onboarding of one deal, from signed contract to verified first invoice. Its id is {@code deal-<DealId>}. People
 * act by Updates named after the records of {@link io.firstbill.workflow.message.Act}; systems by signals.
 */
@WorkflowInterface
public interface DealWorkflow {

    /** Walks the deal along its path from wherever the state says it stands; gives the state it ended in. */
    @WorkflowMethod
    DealState run(DealState from);

    /** The billing system holds the first invoice. */
    @SignalMethod
    void invoiceDrafted(InvoiceDrafted drafted);

    /** Records the whole state once more, for a database that lost it. */
    @UpdateMethod
    Receipt reproject();

    /** Where the deal stands, for operators; pages read the database. */
    @QueryMethod
    DealState snapshot();

    /** The workflow id of a deal. */
    static String id(DealId deal) {
        return "deal-" + deal.value();
    }
}
