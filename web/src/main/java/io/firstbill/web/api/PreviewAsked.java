package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.quantity.UsageSource;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What to price. */
@Schema(name = "PricingPreview")
record PreviewAsked(
        @Schema(type = "object", description = "Contract document, see /api/v1/schemas/contract.json")
                @Nullable JsonNode contract,
        @Schema(description = "What was used; where nothing is reported the quantities of the contract hold")
                @Nullable List<PreviewUsage> usage,
        @Schema(example = "2027-12-31", description = "Last invoice date wanted; absent for the whole term")
                @Nullable LocalDate through) {

    /** What was used; nothing when nothing was sent. */
    UsageSource source() {
        return usage == null ? UsageSource.none() : UsageSource.of(usage.stream().map(PreviewUsage::report).toList());
    }
}
