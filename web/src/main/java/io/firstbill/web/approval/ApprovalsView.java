package io.firstbill.web.approval;

import io.firstbill.approval.RuleResult;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.SendBackOffer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The approval requests of a deal.
 *
 * @param asks the requests of the latest round, by step
 * @param results every rule of that round, fired or not
 * @param asked whether a round was ever begun
 * @param holds whether the pricing is still the one that was asked about
 * @param mayWithdraw whether the visitor may take the request back
 * @param back the form to send the deal back, or null
 */
public record ApprovalsView(
        DealHead head,
        List<AskView> asks,
        List<RuleResult> results,
        boolean asked,
        boolean holds,
        boolean mayWithdraw,
        @Nullable SendBackOffer back) {

    public ApprovalsView {
        asks = List.copyOf(asks);
        results = List.copyOf(results);
    }
}
