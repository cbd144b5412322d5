package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.period.Term;

import java.util.ArrayList;
import java.util.List;

/** The term has a length people sign, and binds before it starts. */
final class TermCheck implements ContractCheck {
    private static final int LONGEST_YEARS = 25;

    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        if (tooLong(contract.term())) {
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

    /** True when the term is longer than anyone signs; schedules of such terms are not worth computing. */
    static boolean tooLong(Term term) {
        return term.end().isAfter(term.start().plusYears(LONGEST_YEARS));
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term");
    }
}
