package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.FreePeriod;
import io.firstbill.failure.Finding;
import io.firstbill.period.Alignment;
import io.firstbill.period.Term;

import java.util.ArrayList;
import java.util.List;

/** Free periods lie in the term, cover lines the contract has, and move billing dates only where they can. */
final class FreePeriodsCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        List<FreePeriod> all = contract.time().freePeriods();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String path = "/freePeriods/" + i;
            findings.addAll(Places.unknownLines(contract, all.get(i).lineIds(), path, "free"));
            findings.addAll(dates(contract, all.get(i), path));
        }
        return findings;
    }

    private static List<Finding> dates(Contract contract, FreePeriod free, String path) {
        List<Finding> findings = new ArrayList<>();
        Term days = free.days(contract.term().start());
        if (!contract.term().contains(days.start(), days.end())) {
            findings.add(
                    Finding.blocker(
                            "free.outsideTerm",
                            path,
                            "The free period from "
                                    + days.start()
                                    + " to "
                                    + days.lastDay()
                                    + " is not within the term from "
                                    + contract.term().start()
                                    + " to "
                                    + contract.term().lastDay()
                                    + ".",
                            "Correct the free period or the term."));
        }
        boolean later = contract.term().contains(days.start()) && days.start().isAfter(contract.term().start());
        boolean anniversaries = contract.billing().alignment() == Alignment.ANNIVERSARY;
        if (free.datesMoved() && (!anniversaries || (later && atNoStart(contract, free)))) {
            findings.add(
                    Finding.blocker(
                            "free.datesMoved",
                            path + "/billingDates",
                            "Billing dates move only with a free period at the first day of a line that is billed by"
                                    + " anniversaries.",
                            "Leave billingDates away, or align the billing to ANNIVERSARY."));
        }
        return findings;
    }

    /** True when no line it concerns starts with it. */
    private static boolean atNoStart(Contract contract, FreePeriod free) {
        return contract.lines().stream()
                .filter(line -> free.concerns(line.id()) && line.repeats())
                .noneMatch(line -> line.phases().getFirst().from().equals(free.start()));
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term", "/billing", "/lines/*/id");
    }
}
