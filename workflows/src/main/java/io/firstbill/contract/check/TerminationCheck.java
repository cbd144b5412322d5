package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.Termination;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;

/** An early end is early, ends lines the contract has, and states one amount in each part of its fee. */
final class TerminationCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        Termination end = contract.time().termination();
        if (end == null) {
            return List.of();
        }
        List<Finding> findings =
                new ArrayList<>(Places.unknownLines(contract, end.lineIds(), "/termination", "termination"));
        if (!contract.term().contains(end.end()) || end.end().equals(contract.term().start())) {
            findings.add(
                    Finding.blocker(
                            "termination.outsideTerm",
                            "/termination",
                            "The last day "
                                    + end.end().minusDays(1)
                                    + " is no early end of the term from "
                                    + contract.term().start()
                                    + " to "
                                    + contract.term().lastDay()
                                    + ".",
                            "Correct the last day, or leave the termination away when the contract runs its term."));
        }
        return findings;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term", "/lines/*/id", "/choices/terminationDay");
    }
}
