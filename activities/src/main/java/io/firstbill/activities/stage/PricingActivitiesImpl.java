package io.firstbill.activities.stage;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.workflow.activity.PricingActivities;
import io.firstbill.workflow.state.ContentRef;

import jakarta.inject.Singleton;

/** Derives the configuration a contract version asks for and stores it. */
@Singleton
public final class PricingActivitiesImpl implements PricingActivities {
    private final ContractVersions contracts;
    private final PricingVersions versions;

    PricingActivitiesImpl(ContractVersions contracts, PricingVersions versions) {
        this.contracts = contracts;
        this.versions = versions;
    }

    @Override
    public ContentRef derive(DealId deal, int contractVersion) {
        var contract = contracts.get(deal, contractVersion).contract();
        return versions.add(deal, PricingConfigs.derive(contract, contractVersion), Actor.SYSTEM, "").ref();
    }
}
