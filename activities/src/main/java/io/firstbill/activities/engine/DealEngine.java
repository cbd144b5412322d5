package io.firstbill.activities.engine;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Receipt;
import io.firstbill.workflow.state.DealState;

import java.util.List;
import java.util.Optional;

/**
 * The only way to Temporal. Every method throws {@link FirstbillException} ENGINE_UNAVAILABLE when the engine does not
 * answer in a few seconds; nothing is queued then.
 */
public interface DealEngine {

    /** Starts the workflow of a deal from this state. A deal that has a running one keeps it. */
    void start(DealState from);

    /**
     * Sends an act and waits for its answer.
     *
     * @param actId the same for every repeat of the same act; a repeat gets the first answer
     *     <p>A deal that is open and that the engine has lost is rebuilt first.
     * @throws FirstbillException with the code of the refusal; NOT_FOUND when there is no such open deal
     */
    Receipt act(DealId deal, Act act, String actId);

    /** Tells the deal that its first invoice stands. A repeat is harmless. */
    void signal(DealId deal, InvoiceDrafted event);

    /** Has the deal's whole state recorded once more. */
    Receipt reproject(DealId deal);

    /** The revision the deal's run is at, asked of its worker; empty when nobody answers for it. */
    Optional<Long> revision(DealId deal);

    /** How the deal's run stands. */
    RunStanding standing(DealId deal);

    /** Every deal with an open run, for reconciling; may be some seconds stale. */
    List<DealId> openRuns();

    /** Ends a deal's run for good, before a rebuild; an operator's act. */
    void end(DealId deal, String reason);
}
