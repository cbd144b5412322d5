package io.firstbill.trail;

import io.firstbill.contract.Contract;
import io.firstbill.contract.check.RequiredTerm;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Reading;
import io.firstbill.failure.Finding;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.TermPreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands against confirming a contract: how it reads, what policy misses, what cannot be priced, what has no
 * proof.
 */
public final class ContractReview {
    private static final String OF_THE_LINE = "source.missing";

    private ContractReview() {}

    /**
     * Every finding of a document. What the trail says of a term without words takes the place of the warning about its
     * line, and what policy requires that of the warning about the same term.
     *
     * @param required what the policy of this installation requires of each contract
     */
    public static List<Finding> of(String document, Set<RequiredTerm> required) {
        Reading reading = ContractDocument.read(document);
        TermPreview term = TermPreview.of(reading, UsageSource.none());
        Contract contract = reading.contract();
        List<Finding> findings = new ArrayList<>(term.findings());
        if (contract != null) {
            List<Finding> missing = RequiredTerm.missing(required, contract);
            missing.forEach(of -> findings.removeIf(finding -> !finding.blocks() && finding.path().equals(of.path())));
            findings.addAll(missing);
        }
        if (contract != null && term.total() != null) {
            findings.removeIf(finding -> finding.code().equals(OF_THE_LINE));
            findings.addAll(ProofTrail.of(contract, term.invoices()).findings());
        }
        return List.copyOf(findings);
    }
}
