package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.preview.DealValue;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.revenue.RevenuePreview;
import io.firstbill.trail.ProofTrail;
import io.swagger.v3.oas.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/**
 * The pricing configuration in force, with the invoices of the whole term, what they are worth and what proves them.
 */
@Schema(name = "PricingInForce")
record PricingInForce(
        int version,
        int contractVersion,
        String hash,
        String author,
        Instant at,
        @Schema(type = "object") JsonNode config,
        List<ExpectedInvoice> expected,
        List<Finding> findings,
        DealValue value,
        RevenuePreview revenue,
        ProofTrail trail) {

    static PricingInForce of(PricingVersionRow row, Contract contract) {
        List<ExpectedInvoice> expected = row.expectedInvoices();
        return new PricingInForce(
                row.version(),
                row.contractVersion(),
                row.hash(),
                row.author(),
                row.at(),
                Trees.of(row.config()),
                expected,
                row.findingList(),
                DealValue.of(contract, expected),
                RevenuePreview.of(contract, expected),
                ProofTrail.of(contract, expected));
    }
}
