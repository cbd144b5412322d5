package io.firstbill.web.approval;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.activities.store.stage.ApprovalAskRow;
import io.firstbill.activities.store.stage.ApprovalRoundRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.approval.Duties;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Change;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.state.ApprovalProgress;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Puts approval requests together: the rule, the money, and what changed since people last decided. */
@Singleton
public class Asks {
    private final StageRecords records;
    private final PricingVersions pricings;

    Asks(StageRecords records, PricingVersions pricings) {
        this.records = records;
        this.pricings = pricings;
    }

    /** The request of this id in the deal's latest round, or null when it is of an earlier one. */
    public @Nullable AskView of(Dossier deal, String id, Visitor visitor) {
        ApprovalProgress round = deal.state().approval();
        ApprovalProgress.Ask ask = round == null ? null : round.ask(id);
        return round == null || ask == null ? null : view(deal, round, ask, visitor);
    }

    /** Every request of the latest round, by step. */
    List<AskView> all(Dossier deal, Visitor visitor) {
        ApprovalProgress round = deal.state().approval();
        return round == null ? List.of() : round.asks().stream().map(ask -> view(deal, round, ask, visitor)).toList();
    }

    private AskView view(Dossier deal, ApprovalProgress round, ApprovalProgress.Ask ask, Visitor visitor) {
        Optional<ApprovalAskRow> row =
                records.asks(deal.id()).stream().filter(asked -> asked.id().equals(ask.id())).findFirst();
        @Nullable TaskRow task = task(deal, ask);
        String cannot = task == null ? "" : cannot(deal, ask, visitor);
        boolean may = task != null && deal.recorded() && Dossier.mayDo(task, visitor);
        @Nullable PricingVersionRow now = pricing(deal);
        @Nullable PricingVersionRow before = before(deal, round);
        List<ExpectedInvoice> invoices = now == null ? List.of() : now.expectedInvoices();
        return new AskView(
                ask,
                deal.row().id(),
                row.map(ApprovalAskRow::ruleName).orElse(ask.rule()),
                row.map(ApprovalAskRow::why).orElse(""),
                "policy version " + deal.state().basis().policyVersion(),
                task,
                may && cannot.isEmpty(),
                task != null && visitor.is(ask.role()) ? cannot : "",
                changes(before, now),
                before == null ? null : before.version(),
                invoices.stream().filter(invoice -> !invoice.total().isZero()).findFirst().orElse(null),
                ApprovalPolicies.standard().reasons());
    }

    private static @Nullable TaskRow task(Dossier deal, ApprovalProgress.Ask ask) {
        return deal.openTasks().stream().filter(task -> task.subject().equals(ask.id())).findFirst().orElse(null);
    }

    private static String cannot(Dossier deal, ApprovalProgress.Ask ask, Visitor visitor) {
        var pricing = deal.state().pricing();
        List<String> decided = ask.decisions().stream().map(ApprovalProgress.Decision::by).toList();
        return Duties.mayDecide(
                        visitor.id(),
                        deal.state().basis().requestedBy(),
                        pricing == null ? "" : pricing.author(),
                        decided)
                .map(Finding::message)
                .orElse("");
    }

    private @Nullable PricingVersionRow pricing(Dossier deal) {
        var pricing = deal.state().pricing();
        return pricing == null ? null : pricings.get(deal.id(), pricing.version());
    }

    /** The pricing of the latest earlier round, which people have seen and decided on. */
    private @Nullable PricingVersionRow before(Dossier deal, ApprovalProgress round) {
        return records.rounds(deal.id()).stream()
                .filter(row -> row.round() < round.round())
                .map(ApprovalRoundRow::pricingVersion)
                .findFirst()
                .map(version -> pricings.get(deal.id(), version))
                .orElse(null);
    }

    private static List<Change> changes(@Nullable PricingVersionRow before, @Nullable PricingVersionRow now) {
        return before == null || now == null ? List.of() : before.pricingConfig().diff(now.pricingConfig());
    }
}
