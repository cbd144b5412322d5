package io.firstbill.web.approval;

import io.firstbill.activities.store.stage.ApprovalRoundRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.approval.RuleResult;
import io.firstbill.deal.Stage;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.state.DealState;

import jakarta.inject.Singleton;

import java.util.List;

/** Puts the page of approvals together. */
@Singleton
class ApprovalsViews {
    private final Asks asks;
    private final StageRecords records;

    ApprovalsViews(Asks asks, StageRecords records) {
        this.asks = asks;
        this.records = records;
    }

    ApprovalsView of(DealHead head, Visitor visitor) {
        Dossier deal = head.deal();
        DealState state = deal.state();
        var round = state.approval();
        var pricing = state.pricing();
        boolean open = state.stage() == Stage.APPROVAL && deal.recorded();
        return new ApprovalsView(
                head,
                asks.all(deal, visitor),
                results(deal),
                round != null,
                round != null && pricing != null && round.contentHash().equals(pricing.hash()),
                open && asked(state, visitor),
                SendBackOffer.of(deal, visitor, Stage.APPROVAL));
    }

    private List<RuleResult> results(Dossier deal) {
        return records.rounds(deal.id()).stream()
                .findFirst()
                .map(ApprovalRoundRow::results)
                .map(stored -> stored.asListOf(RuleResult.class))
                .orElse(List.of());
    }

    /** True when the visitor asked for the approval or wrote the prices. */
    private static boolean asked(DealState state, Visitor visitor) {
        var pricing = state.pricing();
        return visitor.id().equals(state.basis().requestedBy())
                || (pricing != null && visitor.id().equals(pricing.author()));
    }
}
