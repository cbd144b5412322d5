package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.contract.Contract;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.trail.ProofTrail;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads a version of a deal's pricing for its pages. */
@Singleton
class PricedVersions {
    private final DealHeads heads;
    private final PricingVersions pricings;
    private final ContractVersions contracts;

    PricedVersions(DealHeads heads, PricingVersions pricings, ContractVersions contracts) {
        this.heads = heads;
        this.pricings = pricings;
        this.contracts = contracts;
    }

    /**
     * A version of the deal's pricing.
     *
     * @param version null for the one in force
     * @throws FirstbillException NOT_FOUND while there is none
     */
    PricedVersion of(HttpRequest<?> request, String id, @Nullable Integer version) {
        DealHead head = heads.of(request, id, "Pricing");
        return of(head, version == null ? inForce(head) : version);
    }

    /** This version. */
    PricedVersion of(DealHead head, int version) {
        PricingVersionRow row = pricings.get(head.deal().id(), version);
        Contract contract = contracts.get(head.deal().id(), row.contractVersion()).contract();
        List<ExpectedInvoice> invoices = row.expectedInvoices();
        return new PricedVersion(head, row, row.pricingConfig(), contract, invoices, ProofTrail.of(contract, invoices));
    }

    private static int inForce(DealHead head) {
        var pricing = head.deal().state().pricing();
        if (pricing == null) {
            throw new FirstbillException(
                    FailureCode.NOT_FOUND,
                    head.deal().id()
                            + " has no pricing yet. It is derived from the contract as soon as the terms are"
                            + " confirmed.");
        }
        return pricing.version();
    }
}
