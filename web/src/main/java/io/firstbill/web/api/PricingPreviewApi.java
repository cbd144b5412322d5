package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.preview.ContractPreview;
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

/** Prices a contract document without storing anything. */
@Controller(Api.ROOT + "/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingPreviewApi {

    @Post("/preview")
    @Operation(
            summary = "Price a contract document",
            description = PricingPreviewExamples.WHAT_IT_DOES,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PreviewAsked.class),
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
                            schema = @Schema(type = "object", description = PricingPreviewExamples.WHAT_IT_ANSWERS),
                            examples = {
                                @ExampleObject(name = "seats", value = PricingPreviewExamples.SEATS_ANSWERED),
                                @ExampleObject(name = "usage", value = PricingPreviewExamples.USAGE_ANSWERED),
                                @ExampleObject(name = "findings", value = PricingPreviewExamples.FINDINGS_ANSWERED)
                            }))
    @ApiResponse(responseCode = "422", description = "No contract, or a time of use that is none.")
    @io.micronaut.http.annotation.Produces(MediaType.APPLICATION_JSON)
    String preview(@Body PreviewAsked asked) {
        JsonNode contract = asked.contract();
        if (contract == null) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "There is no contract to price: send \"contract\".");
        }
        return Json.write(ContractPreview.of(contract.toString(), asked.source(), asked.through()));
    }
}
