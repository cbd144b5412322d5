package io.firstbill.contract;

import io.firstbill.failure.Finding;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The term has a length people sign, and binds before it starts. */
final class TermCheck implements ContractCheck {
    private static final int LONGEST_YEARS = 25;

    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        if (contract.term().end().isAfter(contract.term().start().plus(Period.ofYears(LONGEST_YEARS)))) {
            findings.add(
                    Finding.blocker(
                            "term.length",
                            "/term/lastDay",
                            "The term ends on "
                                    + contract.term().lastDay()
                                    + ", more than "
                                    + LONGEST_YEARS
                                    + " years after it starts.",
                            "Check the last day of the term."));
        }
        if (contract.orderForm().effectiveDate().isAfter(contract.term().start())) {
            findings.add(
                    Finding.warning(
                            "term.beforeEffective",
                            "/orderForm/effectiveDate",
                            "The order form binds from "
                                    + contract.orderForm().effectiveDate()
                                    + ", after the term starts on "
                                    + contract.term().start()
                                    + ".",
                            "Check both dates against the signed document."));
        }
        return findings;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term");
    }
}
