package io.firstbill.web.client;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;

/** Sends one act to the deal's workflow. */
interface Engine {
    /**
     * The receipt of the act.
     *
     * @param actId the same for a repeat of the same act, which then changes nothing
     * @throws io.firstbill.failure.FirstbillException when the deal refuses it, or the engine does not answer
     */
    Receipt send(DealId deal, Act act, String actId);
}
