package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Line ids are what invoices, prices and discounts refer to: each occurs once. */
final class LineIdCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        Set<String> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Places.LinePlace place : Places.lines(contract)) {
            if (!seen.add(place.line().id())) {
                findings.add(
                        Finding.blocker(
                                "line.duplicate",
                                place.path() + "/id",
                                "The line id " + place.line().id() + " occurs before.",
                                "Give each line an id of its own."));
            }
        }
        return findings;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/lines/*/id");
    }
}
