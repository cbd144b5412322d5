package io.firstbill.web.contract;

import io.firstbill.contract.Contract;
import io.firstbill.contract.Source;
import io.firstbill.trail.ProofTrail;
import io.firstbill.trail.TracedTerm;
import io.firstbill.web.contract.ContractView.Term;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the terms of one contract, each with its words and what is billed of it.
 *
 * @param trail null when the contract cannot be priced
 */
record TermRows(Contract contract, @Nullable ProofTrail trail) {

    /** The term at this pointer. */
    Term term(String name, String value, String pointer) {
        @Nullable TracedTerm traced =
                trail == null
                        ? null
                        : trail.terms().stream()
                                .filter(term -> term.term().pointer().equals(pointer))
                                .findFirst()
                                .orElse(null);
        return new Term(name, value, sources(pointer, traced), pointer, traced);
    }

    private List<Source> sources(String pointer, @Nullable TracedTerm traced) {
        List<Source> own =
                new ArrayList<>(
                        contract.sources().entrySet().stream()
                                .filter(source -> (source.getKey() + "/").startsWith(pointer + "/"))
                                .map(Map.Entry::getValue)
                                .distinct()
                                .toList());
        if (own.isEmpty() && traced != null && traced.source() != null) {
            own.add(traced.source());
        }
        return own;
    }
}
