package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.util.List;

/** One question a contract must answer. Stateless. */
public interface ContractCheck {
    /** What is wrong, each with a JSON pointer into the contract document; empty when nothing is. */
    List<Finding> check(Contract contract);

    /**
     * Pointers of the other values a finding rests on; {@code *} stands for any one segment. While one of them could
     * not be read the finding means nothing and is withheld. Values at, above or below its own path need not be named.
     */
    default List<String> restsOn(Finding finding) {
        return List.of();
    }
}
