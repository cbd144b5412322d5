package io.firstbill.web.api;

import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.activities.store.view.EffectViews;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

/** What billing holds and makes of it: setup, UAT run, first invoice. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BilledApi {
    private final DealReader reader;
    private final StageRecords records;
    private final EffectViews effects;

    BilledApi(DealReader reader, StageRecords records, EffectViews effects) {
        this.reader = reader;
        this.records = records;
        this.effects = effects;
    }

    @Get("/billing-setup")
    @Operation(summary = "The setup plan, what was made, and the effect ledger")
    BillingSetup setup(String id) {
        var deal = Ids.deal(id);
        var setup = reader.get(deal).state().setup();
        var hash = setup.planHash();
        var plan = hash == null ? null : records.plan(deal, hash).map(row -> Trees.of(row.document())).orElse(null);
        return new BillingSetup(setup, plan, effects.of(deal.value()));
    }

    @Get("/uat")
    @Operation(summary = "The latest UAT run")
    Uat uat(String id) {
        var deal = Ids.deal(id);
        var uat = reader.get(deal).state().uat();
        var run = uat == null ? null : records.run(deal, uat.run()).map(row -> Trees.of(row.document())).orElse(null);
        return new Uat(uat, run);
    }

    @Get("/invoice")
    @Operation(summary = "The first invoice: expected, and as examined")
    FirstInvoice invoice(String id) {
        var deal = reader.get(Ids.deal(id));
        var invoice = deal.state().invoice();
        var found =
                invoice == null
                        ? null
                        : records.examination(deal.state().deal(), invoice.examination())
                                .map(row -> Trees.of(row.document()))
                                .orElse(null);
        return FirstInvoice.of(deal, found);
    }
}
