package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.LinePhase;
import io.firstbill.failure.Finding;
import io.firstbill.period.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Each phase lasts at least one day and lies in the term. */
final class PhaseDatesCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.ofPhases(contract, PhaseDatesCheck::check);
    }

    private static List<Finding> check(Contract contract, Places.PhasePlace place) {
        LinePhase phase = place.phase();
        LocalDate lastDay = phase.to().minusDays(1);
        Term term = contract.term();
        List<Finding> findings = new ArrayList<>();
        if (!term.contains(phase.from())) {
            findings.add(outside(place.path() + "/from", "starts on " + phase.from(), term));
        }
        if (lastDay.isBefore(phase.from())) {
            findings.add(
                    Finding.blocker(
                            "phase.reversed",
                            place.path() + "/lastDay",
                            "The phase ends on " + lastDay + ", before it starts on " + phase.from() + ".",
                            "Correct the dates of the phase."));
        } else if (place.line().repeats() && !term.contains(lastDay)) {
            findings.add(outside(place.path() + "/lastDay", "ends on " + lastDay, term));
        }
        return findings;
    }

    private static Finding outside(String path, String what, Term term) {
        return Finding.blocker(
                "phase.outsideTerm",
                path,
                "The phase " + what + ", outside the term from " + term.start() + " to " + term.lastDay() + ".",
                "Correct the phase or the term.");
    }

    @Override
    public List<String> restsOn(Finding finding) {
        String phase = Places.phaseOf(finding);
        return List.of("/term", Places.lineOf(finding) + "/kind", phase + "/from", phase + "/lastDay");
    }
}
