package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.period.Term;

import java.util.List;

/** The free period lies in the term and leaves something to pay for. */
final class FreePeriodCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        Term free = contract.freePeriod();
        Term term = contract.term();
        if (free == null) {
            return List.of();
        }
        if (!term.contains(free.start(), free.end())) {
            return List.of(
                    Finding.blocker(
                            "free.outsideTerm",
                            "/freePeriod",
                            "The free period from "
                                    + free.start()
                                    + " to "
                                    + free.lastDay()
                                    + " is not within the term from "
                                    + term.start()
                                    + " to "
                                    + term.lastDay()
                                    + ".",
                            "Correct the free period or the term."));
        }
        return free.equals(term)
                ? List.of(
                        Finding.warning(
                                "free.wholeTerm",
                                "/freePeriod",
                                "The whole term is free; recurring lines are never billed.",
                                "Check the free period against the order form."))
                : List.of();
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term");
    }
}
