package io.firstbill.web.api;

import static io.firstbill.web.api.Bodies.words;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.api.ActSender.Call;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Json;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

import java.util.Set;

/** Acts of the pricing stage. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingStageApi {
    private final ActSender acts;
    private final PricingVersions versions;
    private final DealReader deals;

    PricingStageApi(ActSender acts, PricingVersions versions, DealReader deals) {
        this.acts = acts;
        this.versions = versions;
        this.deals = deals;
    }

    @Post("/pricing/submission")
    @Operation(summary = "Submit a pricing configuration for approval")
    ActTaken submit(
            HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.PricingSubmission body) {
        Call call = new Call(request, id, key, body);
        call.visitor().require("Submitting prices", Set.of(Role.PRICING_ANALYST));
        return acts.send(
                call,
                (by, deal) -> {
                    PricingVersionRow row = sound(version(call, body));
                    return new Act.SubmitPricing(
                            by,
                            acts.task(deal, TaskKind.CONFIGURE_PRICING, "").id(),
                            words(body.contentHash()),
                            row.version(),
                            row.hash());
                });
    }

    private static PricingVersionRow sound(PricingVersionRow row) {
        row.findingList().stream()
                .filter(Finding::blocks)
                .findFirst()
                .ifPresent(found -> {
                    throw new FirstbillException(
                            FailureCode.VALIDATION_REJECTED,
                            "Pricing version %d is not what the contract says: %s %s"
                                    .formatted(row.version(), found.message(), found.remedy()));
                });
        return row;
    }

    private PricingVersionRow version(Call call, Bodies.PricingSubmission body) {
        var config = body.config();
        if (config != null) {
            return versions.add(
                    call.id(),
                    Json.read(config.toString(), PricingConfig.class),
                    call.visitor().actor(),
                    words(body.reason()));
        }
        var inForce = deals.get(call.id()).state().pricing();
        if (inForce == null) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, call.deal() + " has no pricing configuration to submit yet.");
        }
        return versions.get(call.id(), inForce.version());
    }
}
