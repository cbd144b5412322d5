package io.firstbill.activities.stage;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.setup.BillingModels;

import jakarta.inject.Singleton;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a deal's stored contract and prices, and what follows from them. */
@Singleton
class PricedDeals {
    private final ContractVersions contracts;
    private final PricingVersions pricing;
    private final Map<Approved, Priced> seen = Collections.synchronizedMap(new Recent());

    /** What a decision was about: stored once, never edited, so that it may be kept by its hash. */
    private record Approved(DealId deal, int pricingVersion, String hash) {}

    /** The ones in setup now; each of a deal's steps asks anew. */
    private static final class Recent extends LinkedHashMap<Approved, Priced> {
        private static final int MOST = 100;
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Approved, Priced> eldest) {
            return size() > MOST;
        }
    }

    PricedDeals(ContractVersions contracts, PricingVersions pricing) {
        this.contracts = contracts;
        this.pricing = pricing;
    }

    /** A pricing version and its contract. */
    Priced read(DealId deal, int pricingVersion) {
        return priced(deal, pricing.get(deal, pricingVersion));
    }

    /**
     * The same, its content hashed when it is read and compared with what was approved.
     *
     * @throws FirstbillException {@code UNAPPROVED_PRICE}
     */
    Priced approved(DealId deal, int pricingVersion, String approvedHash) {
        Approved asked = new Approved(deal, pricingVersion, approvedHash);
        Priced known = seen.get(asked);
        if (known != null) {
            return known;
        }
        PricingVersionRow row = pricing.get(deal, pricingVersion);
        Priced priced = priced(deal, row);
        if (!row.hash().equals(approvedHash) || !priced.config().contentHash().equals(approvedHash)) {
            throw new FirstbillException(
                    FailureCode.UNAPPROVED_PRICE,
                    "Pricing version "
                            + pricingVersion
                            + " of "
                            + deal
                            + " is not what was approved; nothing was written. Submit it for approval.");
        }
        seen.put(asked, priced);
        return priced;
    }

    private Priced priced(DealId deal, PricingVersionRow row) {
        var contract = contracts.get(deal, row.contractVersion()).contract();
        var config = row.pricingConfig();
        return new Priced(contract, config, row.expectedInvoices(), BillingModels.of(contract, config));
    }
}
