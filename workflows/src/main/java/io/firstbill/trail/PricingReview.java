package io.firstbill.trail;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.TotalCheck;

import java.util.ArrayList;
import java.util.List;

/** What stands against submitting prices: where they differ from the contract and the CRM, and what has no proof. */
public final class PricingReview {
    private PricingReview() {}

    /** Every finding of a configuration, whose invoices of the whole term these are. */
    public static List<Finding> of(PricingConfig config, Contract contract, List<ExpectedInvoice> invoices) {
        List<Finding> findings = new ArrayList<>(config.check(contract));
        findings.addAll(TotalCheck.check(config, contract));
        findings.addAll(ProofTrail.of(contract, invoices).findings());
        return List.copyOf(findings);
    }
}
