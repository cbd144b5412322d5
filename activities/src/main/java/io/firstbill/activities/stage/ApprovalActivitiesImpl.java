package io.firstbill.activities.stage;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.stage.ApprovalAskRow;
import io.firstbill.activities.store.stage.ApprovalRoundRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.approval.ApprovalPolicy;
import io.firstbill.approval.DealFacts;
import io.firstbill.approval.Evaluation;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.activity.ApprovalActivities;
import io.firstbill.workflow.state.ApprovalProgress;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Asks the policy about a pricing configuration and keeps what it looked at. */
@Singleton
public final class ApprovalActivitiesImpl implements ApprovalActivities {
    private final ContractVersions contracts;
    private final PricingVersions versions;
    private final StageRecords records;
    private final Clock clock;

    ApprovalActivitiesImpl(ContractVersions contracts, PricingVersions versions, StageRecords records, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public ApprovalProgress ask(DealId deal, int pricingVersion, int policyVersion, int round) {
        var pricing = sound(versions.get(deal, pricingVersion));
        var evaluation = policy(policyVersion).evaluate(facts(deal, pricing));
        var kept = records.keep(round(pricing, evaluation, round), asks(deal, evaluation, round));
        var asks =
                records.asks(deal).stream()
                        .filter(ask -> ask.round() == round)
                        .map(ask ->
                                new ApprovalProgress.Ask(
                                        ask.id(), ask.ruleId(), ask.role(), ask.needed(), ask.step(), List.of()))
                        .toList();
        return new ApprovalProgress(round, kept.contentHash(), asks, null);
    }

    /** The version, unless a finding stored with it stops the deal, whichever way it was submitted. */
    private static PricingVersionRow sound(PricingVersionRow pricing) {
        pricing.findingList().stream()
                .filter(Finding::blocks)
                .findFirst()
                .ifPresent(found -> {
                    throw new FirstbillException(
                            FailureCode.VALIDATION_REJECTED,
                            "Pricing version %d is not what the contract says, so nobody is asked to approve it: %s %s Send the deal back to pricing or contract, then submit anew."
                                    .formatted(pricing.version(), found.message(), found.remedy()));
                });
        return pricing;
    }

    private DealFacts facts(DealId deal, PricingVersionRow pricing) {
        var contract = contracts.get(deal, pricing.contractVersion()).contract();
        return DealFacts.of(contract, pricing.pricingConfig(), pricing.expectedInvoices());
    }

    private static ApprovalPolicy policy(int version) {
        var policy = ApprovalPolicies.standard();
        if (policy.version() != version) {
            throw new FirstbillException(
                    FailureCode.NOT_FOUND,
                    "Approval policy version "
                            + version
                            + " is not here; this release has version "
                            + policy.version()
                            + ". Install the release that has it.");
        }
        return policy;
    }

    private ApprovalRoundRow round(PricingVersionRow pricing, Evaluation evaluation, int round) {
        return new ApprovalRoundRow(
                pricing.dealId(),
                round,
                pricing.version(),
                pricing.hash(),
                evaluation.policyVersion(),
                clock.instant(),
                Jsonb.of(evaluation.facts()),
                Jsonb.of(evaluation.results()));
    }

    private static List<ApprovalAskRow> asks(DealId deal, Evaluation evaluation, int round) {
        var rows = new ArrayList<ApprovalAskRow>();
        for (var ask : evaluation.asks()) {
            rows.add(
                    new ApprovalAskRow(
                            deal.value(),
                            "A" + round + "-" + (rows.size() + 1),
                            round,
                            ask.step(),
                            ask.ruleId(),
                            ask.ruleName(),
                            ask.role(),
                            ask.needed(),
                            ask.why()));
        }
        return List.copyOf(rows);
    }
}
