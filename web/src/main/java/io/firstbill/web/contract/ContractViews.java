package io.firstbill.web.contract;

import io.firstbill.activities.store.deal.ContractVersionRow;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DealFileRow;
import io.firstbill.activities.store.deal.FileKind;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.TermPreview;
import io.firstbill.trail.ProofTrail;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.shell.Visitor;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Puts the page of a contract version together. */
@Singleton
class ContractViews {
    private final ContractVersions versions;
    private final PricingVersions pricings;
    private final Files files;
    private final Terms terms;

    ContractViews(ContractVersions versions, PricingVersions pricings, Files files, Terms terms) {
        this.versions = versions;
        this.pricings = pricings;
        this.files = files;
        this.terms = terms;
    }

    /** The version in force. */
    ContractView inForce(DealHead head, Visitor visitor) {
        return of(head, visitor, head.deal().state().contract().version());
    }

    /** Any version. */
    ContractView of(DealHead head, Visitor visitor, int version) {
        ContractVersionRow row = versions.get(head.deal().id(), version);
        return view(head, visitor, row, ContractDocument.write(row.contract()), List.of());
    }

    /** The version in force, with a corrected one that was not stored and all that is wrong with it. */
    ContractView refused(DealHead head, Visitor visitor, String typed, List<Finding> findings) {
        ContractVersionRow row = versions.get(head.deal().id(), head.deal().state().contract().version());
        return view(head, visitor, row, typed, findings);
    }

    private ContractView view(
            DealHead head, Visitor visitor, ContractVersionRow row, String document, List<Finding> refused) {
        DealId id = head.deal().id();
        boolean current = row.version() == head.deal().state().contract().version();
        boolean inStage = head.deal().state().stage() == Stage.CONTRACT;
        return new ContractView(
                head,
                row,
                versions.of(id),
                terms.of(row.contract(), trail(row)),
                BillingRule.of(row.contract().rules()),
                trailPath(head, row),
                row.findingList(),
                signed(id),
                current ? head.deal().mine(TaskKind.CONFIRM_TERMS, visitor) : null,
                current && inStage && visitor.is(Role.DEAL_DESK),
                document,
                refused);
    }

    private static @Nullable ProofTrail trail(ContractVersionRow row) {
        TermPreview term = TermPreview.of(ContractDocument.read(row.document().text()), UsageSource.none());
        return term.total() == null ? null : ProofTrail.of(row.contract(), term.invoices());
    }

    private @Nullable String trailPath(DealHead head, ContractVersionRow row) {
        var pricing = head.deal().state().pricing();
        boolean priced =
                pricing != null && pricings.get(head.deal().id(), pricing.version()).contractVersion() == row.version();
        return priced ? head.deal().path() + "/pricing/trail" : null;
    }

    private @Nullable DealFileRow signed(DealId id) {
        return files.of(id).stream().filter(file -> file.kind() == FileKind.SIGNED_CONTRACT).findFirst().orElse(null);
    }
}
