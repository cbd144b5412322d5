package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Change;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.SendBackOffer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One version of the pricing configuration.
 *
 * @param changes what differs from the version before
 * @param invoices every invoice of the term
 * @param first the first one on which there is something to pay, or null
 * @param task the visitor's open task to configure pricing, or null
 * @param draft whether the visitor has a draft
 * @param back the form to send the deal back, or null
 */
public record PricingView(
        DealHead head,
        PricingVersionRow version,
        PricingConfig config,
        List<PricingVersionRow> versions,
        List<Finding> findings,
        List<Change> changes,
        List<ExpectedInvoice> invoices,
        @Nullable ExpectedInvoice first,
        Money total,
        @Nullable TaskRow task,
        boolean draft,
        @Nullable SendBackOffer back) {

    /** True when the shown version is the one in force. */
    public boolean inForce() {
        var pricing = head.deal().state().pricing();
        return pricing != null && pricing.version() == version.version();
    }
}
