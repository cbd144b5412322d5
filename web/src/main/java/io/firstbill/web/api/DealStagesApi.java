package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.stage.ApprovalAskRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.activities.store.view.EffectView;
import io.firstbill.activities.store.view.EffectViews;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.workflow.message.Json;
import io.firstbill.workflow.state.ApprovalProgress;
import io.firstbill.workflow.state.InvoiceProgress;
import io.firstbill.workflow.state.SetupProgress;
import io.firstbill.workflow.state.UatProgress;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What each stage of a deal holds: the version in force, decisions, plan, run and examination. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealStagesApi {
    private final DealReader reader;
    private final ContractVersions contracts;
    private final PricingVersions pricings;
    private final StageRecords records;
    private final EffectViews effects;

    DealStagesApi(
            DealReader reader,
            ContractVersions contracts,
            PricingVersions pricings,
            StageRecords records,
            EffectViews effects) {
        this.reader = reader;
        this.contracts = contracts;
        this.pricings = pricings;
        this.records = records;
        this.effects = effects;
    }

    /** The contract in force. */
    @Schema(name = "ContractInForce")
    record ContractInForce(
            int version,
            String hash,
            String author,
            Instant at,
            String reason,
            @Schema(type = "object") JsonNode document,
            List<Finding> findings) {}

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
            List<Finding> findings) {}

    /** The latest round and every request with the rule that asked. */
    @Schema(name = "Approvals")
    record Approvals(@Nullable ApprovalProgress round, List<ApprovalAskRow> asks) {}

    /** The plan last shown, what was made, and every effect ordered outside. */
    @Schema(name = "BillingSetup")
    record BillingSetup(
            SetupProgress progress, @Schema(type = "object") @Nullable JsonNode plan, List<EffectView> effects) {}

    /** The latest run and its result. */
    @Schema(name = "UatRun")
    record Uat(@Nullable UatProgress progress, @Schema(type = "object") @Nullable JsonNode result) {}

    /** What is expected, and the first invoice as examined. */
    @Schema(name = "FirstInvoice")
    record FirstInvoice(
            @Nullable LocalDate expectedDate,
            @Nullable BigDecimal expectedTotal,
            @Nullable String currency,
            @Nullable InvoiceProgress progress,
            @Schema(type = "object") @Nullable JsonNode examination) {}

    @Get("/contract")
    @Operation(summary = "The contract version in force")
    ContractInForce contract(String id) {
        var deal = Ids.deal(id);
        var row = contracts.get(deal, reader.get(deal).state().contract().version());
        return new ContractInForce(
                row.version(),
                row.hash(),
                row.author(),
                row.at(),
                row.reason(),
                tree(row.document()),
                row.findingList());
    }

    @Get("/pricing")
    @Operation(summary = "The pricing configuration in force")
    PricingInForce pricing(String id) {
        var deal = Ids.deal(id);
        var ref = reader.get(deal).state().pricing();
        if (ref == null) {
            throw new FirstbillException(FailureCode.NOT_FOUND, deal + " has no pricing configuration yet.");
        }
        var row = pricings.get(deal, ref.version());
        return new PricingInForce(
                row.version(),
                row.contractVersion(),
                row.hash(),
                row.author(),
                row.at(),
                tree(row.config()),
                row.expectedInvoices(),
                row.findingList());
    }

    @Get("/approvals")
    @Operation(summary = "Approval requests and decisions")
    Approvals approvals(String id) {
        var deal = Ids.deal(id);
        return new Approvals(reader.get(deal).state().approval(), records.asks(deal));
    }

    @Get("/billing-setup")
    @Operation(summary = "The setup plan, what was made, and the effect ledger")
    BillingSetup setup(String id) {
        var deal = Ids.deal(id);
        var setup = reader.get(deal).state().setup();
        var hash = setup.planHash();
        var plan = hash == null ? null : records.plan(deal, hash).map(row -> tree(row.document())).orElse(null);
        return new BillingSetup(setup, plan, effects.of(deal.value()));
    }

    @Get("/uat")
    @Operation(summary = "The latest UAT run")
    Uat uat(String id) {
        var deal = Ids.deal(id);
        var uat = reader.get(deal).state().uat();
        var result = uat == null ? null : records.run(deal, uat.run()).map(row -> tree(row.document())).orElse(null);
        return new Uat(uat, result);
    }

    @Get("/invoice")
    @Operation(summary = "The first invoice: expected, and as examined")
    FirstInvoice invoice(String id) {
        var view = reader.get(Ids.deal(id));
        var expected = view.expected();
        var invoice = view.state().invoice();
        var found =
                invoice == null
                        ? null
                        : records.examination(view.state().deal(), invoice.examination())
                                .map(row -> tree(row.document()))
                                .orElse(null);
        return new FirstInvoice(
                expected == null ? null : expected.invoiceDate(),
                expected == null ? null : expected.total(),
                expected == null ? null : expected.currency(),
                invoice,
                found);
    }

    private static JsonNode tree(Jsonb json) {
        return Json.read(json.text(), JsonNode.class);
    }
}
