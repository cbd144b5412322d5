package io.firstbill.document;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came of reading a contract document.
 *
 * @param contract the contract, or null while something in the document blocks
 * @param findings everything wrong or noteworthy at once; warnings may stand beside a contract
 */
public record Reading(@Nullable Contract contract, List<Finding> findings) {
    public Reading {
        findings = List.copyOf(findings);
    }
}
