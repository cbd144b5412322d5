package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.preview.ContractPreview;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Prices a contract document without storing anything. */
@Controller(Api.ROOT + "/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingPreviewApi {

    /** What to price. */
    @Schema(name = "PricingPreview")
    record Asked(
            @Schema(type = "object", description = "Contract document, see /api/v1/schemas/contract.json")
                    @Nullable JsonNode contract,
            @Schema(description = "What was used; where nothing is reported the quantities of the contract hold")
                    @Nullable List<PreviewUsage> usage,
            @Schema(example = "2027-12-31", description = "Last invoice date wanted; absent for the whole term")
                    @Nullable LocalDate through) {}

    @Post("/preview")
    @Operation(
            summary = "Price a contract document",
            description =
                    "Findings, every invoice of the term with its lines and their explanations, the total, what the"
                        + " deal is worth, its revenue by month, and the proof trail from each line to its words in the"
                        + " signed document and back. Stores nothing, so it needs no Idempotency-Key. While a finding"
                        + " blocks there are no invoices; the findings of the trail stop a deal, not a preview.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Asked.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "seats",
                                                        summary = "Seats each quarter and a set-up fee",
                                                        value = PricingPreviewExamples.SEATS_ASKED),
                                                @ExampleObject(
                                                        name = "usage",
                                                        summary = "Reported use, a minimum and tax",
                                                        value = PricingPreviewExamples.USAGE_ASKED),
                                                @ExampleObject(
                                                        name = "findings",
                                                        summary = "A ramp that leaves a month without a price",
                                                        value = PricingPreviewExamples.FINDINGS_ASKED)
                                            })))
    @ApiResponse(
            responseCode = "200",
            description =
                    "Amounts are a currency and a decimal; ranges of days hold their start and not their end. Examples"
                            + " show the answer in part.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = "object",
                                            description =
                                                    "findings: what is wrong or noteworthy, each with code, severity"
                                                        + " (BLOCKER, WARNING), path into the contract, message and"
                                                        + " remedy. invoices: by date, each with its lines (lineId,"
                                                        + " type, service, quantity, unitPrice, amount, explanation,"
                                                        + " and where they bear them discounts, net and taxes), the"
                                                        + " total of the printed lines, and sums (subtotal, taxes,"
                                                        + " prepaid, credits, amountDue) where they differ from it."
                                                        + " total: of these invoices. value: TCV, ACV, ARR, MRR."
                                                        + " revenue: obligations and months. trail: from each line to"
                                                        + " its words in the signed document and back."),
                            examples = {
                                @ExampleObject(name = "seats", value = PricingPreviewExamples.SEATS_ANSWERED),
                                @ExampleObject(name = "usage", value = PricingPreviewExamples.USAGE_ANSWERED),
                                @ExampleObject(name = "findings", value = PricingPreviewExamples.FINDINGS_ANSWERED)
                            }))
    @ApiResponse(responseCode = "422", description = "No contract, or a time of use that is none.")
    @io.micronaut.http.annotation.Produces(MediaType.APPLICATION_JSON)
    String preview(@Body Asked asked) {
        JsonNode contract = asked.contract();
        if (contract == null) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "There is no contract to price: send \"contract\".");
        }
        return Json.write(ContractPreview.of(contract.toString(), usage(asked.usage()), asked.through()));
    }

    private static UsageSource usage(@Nullable List<PreviewUsage> entries) {
        return entries == null
                ? UsageSource.none()
                : UsageSource.of(entries.stream().map(PreviewUsage::report).toList());
    }
}
