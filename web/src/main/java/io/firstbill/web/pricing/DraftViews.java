package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.AssumedUse;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DraftRow;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.approval.Ask;
import io.firstbill.approval.DealFacts;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Visitor;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calculates what the editor shows: lines, findings, invoices, who will be asked. */
@Singleton
class DraftViews {
    private final Drafts drafts;
    private final PricingVersions pricings;
    private final ContractVersions contracts;
    private final AssumedUse assumed;

    DraftViews(Drafts drafts, PricingVersions pricings, ContractVersions contracts, AssumedUse assumed) {
        this.assumed = assumed;
        this.drafts = drafts;
        this.pricings = pricings;
        this.contracts = contracts;
    }

    /** The editor with the visitor's saved draft, or with the version in force and the use assumed beside it. */
    DraftView saved(DealHead head, Visitor visitor) {
        Optional<DraftRow> row = drafts.find(Drafts.PRICING, visitor.id(), head.deal().row().id());
        Draft draft = row.map(saved -> saved.content().as(Draft.class)).orElseGet(() -> begun(head));
        return of(head, visitor, draft, row.map(DraftRow::savedAt).orElse(null), "");
    }

    private Draft begun(DealHead head) {
        PricingVersionRow base = base(head);
        return Draft.empty(base.hash()).with(assumed.of(head.deal().id(), base.version()));
    }

    /** The editor with what was typed. */
    DraftView of(DealHead head, Visitor visitor, Draft draft) {
        return of(head, visitor, draft, null, "");
    }

    /** The editor after the act of one of its buttons. */
    DraftView acted(DealHead head, Visitor visitor, Draft draft, Form sent) {
        String intent = sent.text("intent");
        PricingVersionRow base = base(head);
        Working working = working(head, base, draft);
        if (intent.equals(Conflict.PICK)) {
            Conflict conflict = conflict(head, base, working, draft);
            Draft anew = new Draft(base.hash(), draft.fields());
            return of(head, visitor, conflict == null ? anew : conflict.resolved(draft, sent::text), null, "");
        }
        DraftActs.Acted acted = new DraftActs(working.base(), working.asked()).act(intent, draft);
        return of(head, visitor, acted.draft(), null, acted.focus());
    }

    private @Nullable Conflict conflict(DealHead head, PricingVersionRow base, Working working, Draft draft) {
        return draft.base().equals(base.hash())
                ? null
                : Conflict.of(working.contract(), draft, base, pricings.of(head.deal().id()));
    }

    private Working working(DealHead head, PricingVersionRow base, Draft draft) {
        PricingConfig config = base.pricingConfig();
        return Working.of(contracts.get(head.deal().id(), config.contractVersion()).contract(), config, draft);
    }

    private DraftView of(DealHead head, Visitor visitor, Draft draft, @Nullable Instant savedAt, String focus) {
        PricingVersionRow base = base(head);
        Working typed = working(head, base, draft);
        Priced priced = Priced.of(typed.config());
        Working working = priced.why() == null ? typed.proven(priced.invoices()) : typed;
        List<EditLine> lines = working.edited();
        List<Uncovered> uncovered = working.uncovered();
        return new DraftView(
                head,
                base,
                task(head, visitor),
                draft,
                !draft.base().equals(base.hash()),
                conflict(head, base, working, draft),
                savedAt,
                working.config(),
                kept(draft, working.config()),
                uncovered,
                lines,
                working.general(),
                working.says(),
                Pane.of(working.contract(), working.config(), priced, working.asked(), uncovered),
                WhatIfView.of(new WhatIf(working.config(), draft), draft, working.says()),
                (int) working.findings().stream().filter(Finding::blocks).count(),
                asks(working, priced),
                working.problems(),
                focus);
    }

    private static List<Ask> asks(Working working, Priced priced) {
        return priced.why() == null
                ? ApprovalPolicies.standard()
                        .evaluate(DealFacts.of(working.contract(), working.config(), priced.invoices()))
                        .asks()
                : List.of();
    }

    /** What was typed for lines that are taken out. */
    private static Map<String, String> kept(Draft draft, PricingConfig config) {
        Map<String, String> kept = new LinkedHashMap<>(draft.fields());
        kept.keySet()
                .removeIf(name ->
                        !name.contains(".")
                                || name.equals(Draft.ORDER)
                                || config.charges().stream().map(Charge::lineId).anyMatch(id -> shown(name, id)));
        return kept;
    }

    private static boolean shown(String name, String line) {
        return name.startsWith(Draft.ASSUMED + line + "-")
                || (Working.belongs(name, line) && !name.equals(line + LineFields.TAKEN));
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
