package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.view.DealView;
import io.firstbill.workflow.state.InvoiceProgress;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is expected, and the first invoice as examined. */
@Schema(name = "FirstInvoice")
record FirstInvoice(
        @Nullable LocalDate expectedDate,
        @Nullable BigDecimal expectedTotal,
        @Nullable String currency,
        @Nullable InvoiceProgress progress,
        @Schema(type = "object") @Nullable JsonNode examination) {

    static FirstInvoice of(DealView deal, @Nullable JsonNode examination) {
        var expected = deal.expected();
        return new FirstInvoice(
                expected == null ? null : expected.invoiceDate(),
                expected == null ? null : expected.total(),
                expected == null ? null : expected.currency(),
                deal.state().invoice(),
                examination);
    }
}
