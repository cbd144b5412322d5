package io.firstbill.web;

import io.firstbill.activities.effect.EffectKey;
import io.firstbill.activities.effect.EffectRepository;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.contract.Contract;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.Invoice;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.SetupPlan;
import io.firstbill.setup.SetupStep;
import io.firstbill.uat.UatPlan;
import io.firstbill.uat.UatRun;
import io.firstbill.verification.InvoiceVerification;
import io.firstbill.verification.TolerancePolicy;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.InvoiceProgress;
import io.firstbill.workflow.state.InvoiceProgress.OpenDiscrepancy;
import io.firstbill.workflow.state.Position;
import io.firstbill.workflow.state.Tasks;
import io.firstbill.workflow.state.UatProgress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Deals in the later stages, as the activities would leave them. */
final class StageSeeds {
    private StageSeeds() {}

    /** A priced deal and what billing must hold and bill for it. */
    record Priced(DealId deal, Contract contract, PricingConfig config, List<ExpectedInvoice> expected) {
        AccountModel account() {
            return BillingModels.of(contract, config).account();
        }
    }

    /** A deal with its prices derived. */
    static Priced priced(String example) {
        DealId deal = Seeds.received(example);
        Contract contract = Site.bean(ContractVersions.class).get(deal, 1).contract();
        PricingConfig config = PricingConfigs.derive(contract, 1);
        PricingVersionRow row = Site.bean(PricingVersions.class).add(deal, config, Actor.SYSTEM, "");
        Seeds.change(deal, state -> state.withPricing(row.ref().confirmed("ken")));
        return new Priced(deal, contract, config, ExpectedInvoices.of(config));
    }

    /** A deal whose setup plan waits for approval. */
    static DealId inSetup(String example) {
        Priced priced = priced(example);
        SetupPlan plan = plan(priced);
        change(
                priced,
                Stage.BILLING_SETUP,
                state ->
                        open(
                                state.withSetup(setup -> setup.planned(plan.hash())),
                                TaskKind.APPROVE_SETUP_PLAN,
                                "",
                                plan.hash()));
        return priced.deal();
    }

    /** A deal whose setup is done but for one step, which stopped it. */
    static DealId blockedInSetup(String example) {
        Priced priced = priced(example);
        SetupPlan plan = plan(priced);
        EffectRepository effects = Site.bean(EffectRepository.class);
        for (SetupStep step : plan.steps()) {
            String key = EffectKey.of(priced.deal(), Stage.BILLING_SETUP, step.name(), 1).text();
            String name = EffectKey.of(priced.deal(), Stage.BILLING_SETUP, step.name(), 1).step();
            effects.intend(key, priced.deal().value(), name, 1, step.hash(), Instant.now());
            if (step.kind() == SetupStep.Kind.SUBSCRIPTION) {
                effects.failed(key, "UNKNOWN", "No answer within 10 s", Instant.now());
            } else {
                effects.done(key, "sb_" + step.name(), Instant.now());
            }
        }
        var block = new Position.Block("EXTERNAL_UNAVAILABLE", "Billing does not answer since 14:02.", Instant.now());
        change(
                priced,
                Stage.BILLING_SETUP,
                state ->
                        state.withSetup(setup -> setup.planned(plan.hash()).approved("mara"))
                                .at(p -> p.withBlock(block).withCause(WaitCause.BLOCKED)));
        return priced.deal();
    }

    private static SetupPlan plan(Priced priced) {
        SetupPlan plan = SetupPlan.of(BillingModels.of(priced.contract(), priced.config()), Map.of(), List.of());
        Site.bean(StageRecords.class).keepPlan(priced.deal(), plan.hash(), 1, priced.config().contentHash(), 0, plan);
        return plan;
    }

    /** A deal whose UAT run waits for sign-off; with a wrong price on its first line when so wanted. */
    static DealId inUat(String example, boolean wrong) {
        Priced priced = priced(example);
        List<Invoice> produced =
                priced.expected().stream()
                        .map(invoice -> right(invoice, priced.account()))
                        .map(invoice -> wrong ? tooMuch(invoice) : invoice)
                        .toList();
        UatPlan plan = UatPlan.of(priced.contract(), priced.config(), priced.expected());
        UatRun run = UatRun.of(priced.config(), plan, priced.expected(), produced);
        Site.bean(StageRecords.class).keepRun(priced.deal(), 1, 1, run.hash(), run.differences(), run);
        change(
                priced,
                Stage.UAT,
                state ->
                        open(
                                state.withUat(new UatProgress(1, run.hash(), run.differences(), null)),
                                TaskKind.SIGN_OFF_UAT,
                                "",
                                run.hash()));
        return priced.deal();
    }

    /** A deal that waits for the date of its first invoice. */
    static DealId awaitingInvoice(String example) {
        Priced priced = priced(example);
        change(priced, Stage.FIRST_INVOICE, state -> state.at(p -> p.withCause(WaitCause.INVOICE_DATE)));
        return priced.deal();
    }

    /** A deal whose first invoice was examined; with a wrong first line when so wanted. */
    static DealId inInvoice(String example, boolean wrong) {
        Priced priced = priced(example);
        ExpectedInvoice expected = ExpectedInvoices.firstInvoice(priced.config()).orElseThrow();
        Invoice invoice = right(expected, priced.account());
        var examined =
                InvoiceVerification.of(
                        priced.config(),
                        expected,
                        wrong ? tooMuch(invoice) : invoice,
                        priced.account(),
                        TolerancePolicy.ZERO);
        var found =
                examined.match().discrepancies().stream()
                        .map((Discrepancy one) -> new OpenDiscrepancy(one.no(), null, null))
                        .toList();
        Site.bean(StageRecords.class)
                .keepExamination(priced.deal(), 1, 1, invoice.externalId(), examined.hash(), found.size(), examined);
        change(
                priced,
                Stage.FIRST_INVOICE,
                state ->
                        open(
                                state.withInvoice(
                                        new InvoiceProgress(invoice.externalId(), 1, examined.hash(), found, null)),
                                TaskKind.VERIFY_INVOICE,
                                invoice.externalId(),
                                examined.hash()));
        return priced.deal();
    }

    /** Has this person ask to waive the first discrepancy. */
    static void askWaiver(DealId deal, String user) {
        Seeds.change(
                deal,
                state -> {
                    InvoiceProgress invoice = java.util.Objects.requireNonNull(state.invoice());
                    return open(
                            state.withInvoice(invoice.with(new OpenDiscrepancy(1, user, null))),
                            TaskKind.GRANT_WAIVER,
                            "1",
                            invoice.hash());
                });
    }

    private static DealState open(DealState state, TaskKind kind, String subject, String hash) {
        return Tasks.open(state, kind, kind.role(), subject, hash, Instant.now());
    }

    private static void change(Priced priced, Stage stage, UnaryOperator<DealState> change) {
        Seeds.change(priced.deal(), state -> change.apply(Seeds.running(state, stage, Instant.now())));
    }

    private static Invoice right(ExpectedInvoice expected, AccountModel account) {
        List<Invoice.Line> lines = expected.lines().stream().map(StageSeeds::right).toList();
        return new Invoice(
                "inv-" + expected.invoiceDate(),
                null,
                Invoice.Status.DRAFT,
                "sb_account",
                account.currency(),
                account.name(),
                account.sellingEntity(),
                account.purchaseOrder(),
                expected.invoiceDate(),
                expected.dueDate(),
                lines,
                expected.total().getAmount());
    }

    private static Invoice.Line right(ExpectedLine line) {
        var unit = line.unitPrice();
        return new Invoice.Line(
                "il-" + line.priceKey() + line.service().start(),
                line.lineId(),
                line.description(),
                line.service().start(),
                line.service().end(),
                line.quantity(),
                unit == null ? null : unit.getAmount(),
                line.amount().getAmount());
    }

    /** The same invoice with one more unit of money on its first line. */
    private static Invoice tooMuch(Invoice invoice) {
        Invoice.Line first = invoice.lines().getFirst();
        Invoice.Line wrong =
                new Invoice.Line(
                        first.externalId(),
                        first.lineKey(),
                        first.description(),
                        first.periodStart(),
                        first.periodEnd(),
                        first.quantity(),
                        first.unitAmount(),
                        first.amount().add(BigDecimal.ONE));
        var lines = new java.util.ArrayList<>(invoice.lines());
        lines.set(0, wrong);
        return new Invoice(
                invoice.externalId(),
                invoice.number(),
                invoice.status(),
                invoice.accountRef(),
                invoice.currency(),
                invoice.billTo(),
                invoice.sellingEntity(),
                invoice.purchaseOrder(),
                invoice.invoiceDate(),
                invoice.dueDate(),
                lines,
                invoice.total().add(BigDecimal.ONE));
    }
}
