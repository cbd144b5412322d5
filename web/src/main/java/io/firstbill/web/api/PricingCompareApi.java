package io.firstbill.web.api;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Any two versions of a deal's pricing, field by field, and what they bill. */
@Controller(Api.DEAL + "/pricing/compare")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingCompareApi {
    private static final String EXAMPLE =
            """
            {"from": {"version": 1, "contractVersion": 1, "author": "system", "reason": ""},
             "to": {"version": 2, "contractVersion": 2, "author": "mara", "reason": "Follows the corrected contract"},
             "fields": [{"path": "netDays", "was": "60", "now": "45"},
                        {"path": "charges/L1/phases/2/quantity", "was": "750", "now": "800"}],
             "firstInvoice": {"was": {"invoiceDate": "2027-01-01", "total": "USD 240000.00"},
                              "now": {"invoiceDate": "2027-01-01", "total": "USD 240000.00"}, "change": "USD 0.00"},
             "term": {"was": {"invoices": 3, "total": "USD 1044000.00"},
                      "now": {"invoices": 3, "total": "USD 1065600.00"}, "change": "USD 21600.00"}}
            """;

    private final PricingVersions versions;

    PricingCompareApi(PricingVersions versions) {
        this.versions = versions;
    }

    @Get
    @Operation(
            summary = "Compare two versions of the pricing",
            description =
                    "Every field that differs, by its path in the configuration, and what that changes on the first"
                        + " invoice and over the whole term, before tax and credits. Without from the version before"
                        + " to, without to the newest.")
    @ApiResponse(
            responseCode = "200",
            description =
                    "fields is empty exactly when the hashes agree; an empty was or now is a field one of them has"
                            + " not. The example shows the answer in part.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PricingCompared.class),
                            examples = @ExampleObject(name = "seats", value = EXAMPLE)))
    @ApiResponse(responseCode = "404", description = "No such deal, or it has no such version.")
    PricingCompared compare(
            String id,
            @Parameter(description = "A version, from 1", example = "1") @QueryValue @Nullable Integer from,
            @Parameter(description = "Another version", example = "2") @QueryValue @Nullable Integer to) {
        var deal = Ids.deal(id);
        List<PricingVersionRow> all = versions.of(deal);
        if (all.isEmpty()) {
            throw new FirstbillException(FailureCode.NOT_FOUND, deal + " has no pricing configuration yet.");
        }
        int second = to == null ? all.getFirst().version() : to;
        int first = from == null ? Math.max(1, second - 1) : from;
        return PricingCompared.of(versions.get(deal, first), versions.get(deal, second));
    }
}
