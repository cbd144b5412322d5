package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.trail.PricingReview;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;

/** The versions of a deal's pricing configuration, each with the invoices it gives. Stored before an act names one. */
@Singleton
public class PricingVersions {
    private final SnapshotRepository snapshots;
    private final PricingVersionRepository versions;
    private final ContractVersions contracts;
    private final Clock clock;

    PricingVersions(
            SnapshotRepository snapshots, PricingVersionRepository versions, ContractVersions contracts, Clock clock) {
        this.snapshots = snapshots;
        this.versions = versions;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * Stores the next version, unless the latest one prices the same contract version with the same content: then that
     * one is given. Findings are stored with it, not refused: nobody is asked to approve a version while one blocks.
     *
     * @throws FirstbillException NOT_FOUND for an unknown deal or contract version
     */
    @Transactional
    public PricingVersionRow add(DealId deal, PricingConfig config, Actor author, String reason) {
        if (snapshots.lock(deal.value()).isEmpty()) {
            throw new FirstbillException(FailureCode.NOT_FOUND, "There is no deal " + deal + ".");
        }
        var contract = contracts.get(deal, config.contractVersion()).contract();
        String hash = config.contentHash();
        var latest = versions.latest(deal.value());
        if (latest.isPresent()
                && latest.get().hash().equals(hash)
                && latest.get().contractVersion() == config.contractVersion()) {
            return latest.get();
        }
        List<ExpectedInvoice> expected = ExpectedInvoices.of(config);
        return versions.save(
                new PricingVersionRow(
                        deal.value(),
                        latest.map(PricingVersionRow::version).orElse(0) + 1,
                        config.contractVersion(),
                        hash,
                        author.id(),
                        reason,
                        clock.instant(),
                        Jsonb.of(config),
                        Jsonb.of(expected),
                        Jsonb.of(PricingReview.of(config, contract, expected))));
    }

    /**
     * One version.
     *
     * @throws FirstbillException NOT_FOUND
     */
    @Transactional
    public PricingVersionRow get(DealId deal, int version) {
        return versions.find(deal.value(), version)
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.NOT_FOUND, "Deal " + deal + " has no pricing version " + version + "."));
    }

    /** All versions, newest first. */
    @Transactional
    public List<PricingVersionRow> of(DealId deal) {
        return versions.of(deal.value());
    }
}
