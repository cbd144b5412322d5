package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.contract.Contract;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;

/** The versions of a deal's contract. A version is stored before the Update that puts it in force names it. */
@Singleton
public class ContractVersions {
    private final DealRepository deals;
    private final SnapshotRepository snapshots;
    private final ContractVersionRepository versions;
    private final Clock clock;

    ContractVersions(
            DealRepository deals, SnapshotRepository snapshots, ContractVersionRepository versions, Clock clock) {
        this.deals = deals;
        this.snapshots = snapshots;
        this.versions = versions;
        this.clock = clock;
    }

    /** What came of a new version. */
    public sealed interface Added {
        /** Stored; name it in {@code ReviseContract}. The findings are warnings only. */
        record Stored(ContractVersionRow version, List<Finding> findings) implements Added {}

        /** Not stored; at least one finding blocks. */
        record Refused(List<Finding> findings) implements Added {}
    }

    /**
     * Stores the next version, unless the latest one has the same content: then that one is given.
     *
     * @throws FirstbillException NOT_FOUND for an unknown deal; DUPLICATE_DEAL when another deal has this contract
     */
    @Transactional
    public Added add(DealId deal, String document, Actor author, String reason) {
        var reading = ContractDocument.read(document);
        Contract contract = reading.contract();
        if (contract == null || reading.findings().stream().anyMatch(Finding::blocks)) {
            return new Added.Refused(reading.findings());
        }
        if (snapshots.lock(deal.value()).isEmpty()) {
            throw unknown(deal);
        }
        String text = CanonicalJson.ofText(document);
        String hash = CanonicalJson.sha256(text);
        ContractVersionRow latest = versions.latest(deal.value()).orElseThrow(() -> unknown(deal));
        if (latest.hash().equals(hash)) {
            return new Added.Stored(latest, reading.findings());
        }
        claim(deal, ContractFacts.of(contract));
        var row =
                new ContractVersionRow(
                        deal.value(),
                        latest.version() + 1,
                        hash,
                        author.id(),
                        reason,
                        clock.instant(),
                        new Jsonb(text),
                        Jsonb.of(reading.findings()));
        versions.save(row);
        return new Added.Stored(row, reading.findings());
    }

    private void claim(DealId deal, ContractFacts facts) {
        if (deals.claim(facts.customerKey(), facts.orderForm(), facts.effectiveDate(), deal.value()) == 0) {
            throw DealIntake.duplicate(
                    deals, facts.customer(), facts.customerKey(), facts.orderForm(), facts.effectiveDate());
        }
    }

    /**
     * One version.
     *
     * @throws FirstbillException NOT_FOUND
     */
    @Transactional
    public ContractVersionRow get(DealId deal, int version) {
        return versions.find(deal.value(), version)
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.NOT_FOUND, "Deal " + deal + " has no contract version " + version + "."));
    }

    /** All versions, newest first. */
    @Transactional
    public List<ContractVersionRow> of(DealId deal) {
        return versions.of(deal.value());
    }

    /** Stores what a review of the version found. */
    @Transactional
    public void reviewed(DealId deal, int version, List<Finding> findings) {
        versions.findings(deal.value(), version, Jsonb.of(findings));
    }

    private static FirstbillException unknown(DealId deal) {
        return new FirstbillException(FailureCode.NOT_FOUND, "There is no deal " + deal + ".");
    }
}
