package io.firstbill.web.api;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

/** What is agreed with the customer and within the house: contract, pricing, approvals. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreedApi {
    private final DealReader reader;
    private final ContractVersions contracts;
    private final PricingVersions pricings;
    private final StageRecords records;

    AgreedApi(DealReader reader, ContractVersions contracts, PricingVersions pricings, StageRecords records) {
        this.reader = reader;
        this.contracts = contracts;
        this.pricings = pricings;
        this.records = records;
    }

    @Get("/contract")
    @Operation(summary = "The contract version in force")
    ContractInForce contract(String id) {
        var deal = Ids.deal(id);
        return ContractInForce.of(contracts.get(deal, reader.get(deal).state().contract().version()));
    }

    @Get("/pricing")
    @Operation(summary = "The pricing configuration in force, every invoice of the term, value, revenue, proof trail")
    PricingInForce pricing(String id) {
        var deal = Ids.deal(id);
        var ref = reader.get(deal).state().pricing();
        if (ref == null) {
            throw new FirstbillException(FailureCode.NOT_FOUND, deal + " has no pricing configuration yet.");
        }
        var row = pricings.get(deal, ref.version());
        return PricingInForce.of(row, contracts.get(deal, row.contractVersion()).contract());
    }

    @Get("/approvals")
    @Operation(summary = "Approval requests and decisions")
    Approvals approvals(String id) {
        var deal = Ids.deal(id);
        return new Approvals(reader.get(deal).state().approval(), records.asks(deal));
    }
}
