package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.failure.Finding;
import io.firstbill.rating.ExpectedInvoice;
import io.swagger.v3.oas.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/** The pricing configuration in force, with the invoices of the whole term. */
@Schema(name = "PricingInForce")
record PricingInForce(
        int version,
        int contractVersion,
        String hash,
        String author,
        Instant at,
        @Schema(type = "object") JsonNode config,
        List<ExpectedInvoice> expected,
        List<Finding> findings) {

    static PricingInForce of(PricingVersionRow row) {
        return new PricingInForce(
                row.version(),
                row.contractVersion(),
                row.hash(),
                row.author(),
                row.at(),
                Trees.of(row.config()),
                row.expectedInvoices(),
                row.findingList());
    }
}
