package io.firstbill.web.approval;

import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.approval.RejectionReason;
import io.firstbill.pricing.Change;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.workflow.state.ApprovalProgress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One approval request with all that is needed to decide it.
 *
 * @param rule name of the rule that asks
 * @param why the reason with the value that tripped it
 * @param policy which policy version
 * @param task its open task, or null when it is decided or not open yet
 * @param can whether the visitor may decide it
 * @param cannot why not, in words; empty when the visitor may, or has no part in it
 * @param changes what differs from the pricing that was approved or decided on before
 * @param since which pricing version that is, or null when there was none
 * @param first the first invoice of the pricing it is about, or null
 * @param reasons codes a rejection may give
 */
public record AskView(
        ApprovalProgress.Ask ask,
        String deal,
        String rule,
        String why,
        String policy,
        @Nullable TaskRow task,
        boolean can,
        String cannot,
        List<Change> changes,
        @Nullable Integer since,
        @Nullable ExpectedInvoice first,
        List<RejectionReason> reasons) {

    /** How it stands, in words. */
    public String standing() {
        if (ask.approved()) {
            return "Approved";
        }
        boolean rejected = ask.decisions().stream().anyMatch(decision -> !decision.approved());
        return rejected ? "Rejected" : task == null ? "Not open yet" : "Waiting for " + ask.role().label();
    }
}
