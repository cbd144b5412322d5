package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DraftRow;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.approval.DealFacts;
import io.firstbill.contract.Contract;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.shell.Problems;
import io.firstbill.web.shell.Visitor;

import jakarta.inject.Singleton;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calculates what the editor shows: lines, findings, the first invoice, who will be asked. */
@Singleton
class DraftViews {
    private final Drafts drafts;
    private final PricingVersions pricings;
    private final ContractVersions contracts;

    DraftViews(Drafts drafts, PricingVersions pricings, ContractVersions contracts) {
        this.drafts = drafts;
        this.pricings = pricings;
        this.contracts = contracts;
    }

    /** The editor with the visitor's saved draft, or with the version in force. */
    DraftView saved(DealHead head, Visitor visitor) {
        PricingVersionRow base = base(head);
        Optional<DraftRow> row = drafts.find(Drafts.PRICING, visitor.id(), head.deal().row().id());
        Draft draft =
                row.map(saved -> saved.content().as(Draft.class)).orElse(new Draft(base.hash(), java.util.Map.of()));
        return of(head, visitor, draft, row.map(DraftRow::savedAt).orElse(null));
    }

    /** The editor with what was typed. */
    DraftView of(DealHead head, Visitor visitor, Draft draft, @Nullable Instant savedAt) {
        PricingVersionRow base = base(head);
        Problems problems = new Problems();
        PricingConfig config = new Editor(draft, problems).apply(base.pricingConfig());
        Contract contract = contracts.get(head.deal().id(), config.contractVersion()).contract();
        List<Finding> findings = config.check(contract);
        List<ExpectedInvoice> invoices = ExpectedInvoices.of(config);
        @Nullable ExpectedInvoice first = ExpectedInvoices.firstInvoice(config).orElse(null);
        @Nullable ExpectedInvoice said =
                ExpectedInvoices.firstInvoice(PricingConfigs.derive(contract, config.contractVersion())).orElse(null);
        List<EditLine> lines = config.charges().stream().map(charge -> EditLine.of(charge, draft, findings)).toList();
        return new DraftView(
                head,
                base,
                task(head, visitor),
                draft.base(),
                !draft.base().equals(base.hash()),
                savedAt,
                config,
                lines,
                first,
                said,
                total(first, config.currency()).minus(total(said, config.currency())),
                findings.stream()
                        .filter(finding -> lines.stream().noneMatch(line -> line.findings().contains(finding)))
                        .toList(),
                (int) findings.stream().filter(Finding::blocks).count(),
                ApprovalPolicies.standard().evaluate(DealFacts.of(contract, config, invoices)).asks(),
                problems);
    }

    private static Money total(@Nullable ExpectedInvoice invoice, CurrencyUnit currency) {
        return invoice == null ? Money.zero(currency) : invoice.total();
    }

    private PricingVersionRow base(DealHead head) {
        var pricing = head.deal().state().pricing();
        if (pricing == null) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "The pricing is not derived from the contract yet. Reload in a moment.");
        }
        return pricings.get(head.deal().id(), pricing.version());
    }

    private static TaskRow task(DealHead head, Visitor visitor) {
        @Nullable TaskRow task = head.deal().mine(TaskKind.CONFIGURE_PRICING, visitor);
        if (task == null) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "No pricing task of %s is open to you now. Look at the pricing, or have the task assigned to you."
                            .formatted(head.deal().row().id()));
        }
        return task;
    }
}
