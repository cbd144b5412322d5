package io.firstbill.contract;

import io.firstbill.failure.Finding;

import java.util.List;

/** One question a contract must answer. Stateless. */
public interface ContractCheck {
    /** What is wrong, each with a JSON pointer into the contract document; empty when nothing is. */
    List<Finding> check(Contract contract);

    /**
     * Pointers of the values of the contract's head it compares with; while one of them could not be read its findings
     * mean nothing and are withheld.
     */
    default List<String> needs() {
        return List.of();
    }
}
