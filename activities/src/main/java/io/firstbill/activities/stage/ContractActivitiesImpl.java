package io.firstbill.activities.stage;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.contract.check.RequiredTerm;
import io.firstbill.deal.DealId;
import io.firstbill.failure.Finding;
import io.firstbill.trail.ContractReview;
import io.firstbill.workflow.activity.ContractActivities;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Set;

/** Reviews contract versions by the rules of this release and keeps the findings with them. */
@Singleton
public final class ContractActivitiesImpl implements ContractActivities {
    private final ContractVersions contracts;
    private final Set<RequiredTerm> required;

    ContractActivitiesImpl(
            ContractVersions contracts, @Value("${firstbill.contract.required:}") List<String> required) {
        this.contracts = contracts;
        this.required = RequiredTerm.named(required);
    }

    @Override
    public Review review(DealId deal, int version) {
        var findings = ContractReview.of(contracts.get(deal, version).document().text(), required);
        contracts.reviewed(deal, version, findings);
        int blockers = Math.toIntExact(findings.stream().filter(Finding::blocks).count());
        return new Review(blockers, findings.size() - blockers);
    }
}
