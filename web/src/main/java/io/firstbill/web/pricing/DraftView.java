package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.approval.Ask;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.shell.Problems;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The editor.
 *
 * @param base the version it starts from
 * @param task the task it does
 * @param hash content hash of the version the draft started from
 * @param moved whether another version came in force since the draft was begun
 * @param savedAt when the draft was saved, or null
 * @param first the first invoice of what is typed, or null when nothing is ever billed
 * @param contract the first invoice as the contract says, or null
 * @param difference the first less the contract's
 * @param general findings that belong to no line
 * @param asks who will be asked to approve
 */
public record DraftView(
        DealHead head,
        PricingVersionRow base,
        TaskRow task,
        String hash,
        boolean moved,
        @Nullable Instant savedAt,
        PricingConfig config,
        List<EditLine> lines,
        @Nullable ExpectedInvoice first,
        @Nullable ExpectedInvoice contract,
        Money difference,
        List<Finding> general,
        int blockers,
        List<Ask> asks,
        Problems problems) {

    /** True when it can be submitted. */
    public boolean ready() {
        return problems.none() && blockers == 0;
    }
}
