package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The phases of a ramp follow each other day by day. A gap would be days without price, an overlap days with two. A
 * line that starts after the term does, or ends before it, is allowed but worth a look.
 */
final class PhaseOrderCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.lines(contract).stream()
                .filter(place -> place.line().repeats())
                .flatMap(place -> check(contract, place).stream())
                .toList();
    }

    private static List<Finding> check(Contract contract, Places.LinePlace line) {
        List<Finding> findings = new ArrayList<>();
        List<Places.PhasePlace> phases = line.phases();
        for (int i = 1; i < phases.size(); i++) {
            LocalDate expected = phases.get(i - 1).phase().to();
            LocalDate from = phases.get(i).phase().from();
            if (!from.equals(expected)) {
                findings.add(jump(phases.get(i).path() + "/from", expected, from));
            }
        }
        findings.addAll(ends(contract, phases));
        return findings;
    }

    private static Finding jump(String path, LocalDate expected, LocalDate from) {
        return from.isAfter(expected)
                ? Finding.blocker(
                        "ramp.gap",
                        path,
                        "There is no price from " + expected + " to " + from.minusDays(1) + ".",
                        "Let the phase start on " + expected + ", or state a phase for the days between.")
                : Finding.blocker(
                        "ramp.overlap",
                        path,
                        "The phase starts on "
                                + from
                                + ", but the one before it ends on "
                                + expected.minusDays(1)
                                + ".",
                        "Let each phase start on the day after the one before it.");
    }

    private static List<Finding> ends(Contract contract, List<Places.PhasePlace> phases) {
        Places.PhasePlace first = phases.getFirst();
        Places.PhasePlace last = phases.getLast();
        List<Finding> findings = new ArrayList<>();
        if (first.phase().from().isAfter(contract.term().start())) {
            findings.add(
                    Finding.warning(
                            "line.startsLate",
                            first.path() + "/from",
                            "The line starts on " + first.phase().from() + ", after the term does.",
                            "Check the start against the order form."));
        }
        if (last.phase().to().isBefore(contract.term().end())) {
            findings.add(
                    Finding.warning(
                            "line.endsEarly",
                            last.path() + "/lastDay",
                            "The line ends on " + last.phase().to().minusDays(1) + ", before the term does.",
                            "Check the end against the order form."));
        }
        return findings;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        String phases = Places.lineOf(finding) + "/phases";
        return List.of("/term", Places.lineOf(finding) + "/kind", phases + "/*/from", phases + "/*/lastDay");
    }
}
