package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Lines and phases of a contract with the JSON pointers they have in its document. */
final class Places {
    private Places() {}

    /**
     * A line.
     *
     * @param path for example {@code /lines/0}
     */
    record LinePlace(ContractLine line, String path) {
        /** Its phases, in order. */
        List<PhasePlace> phases() {
            List<PhasePlace> places = new ArrayList<>();
            for (int i = 0; i < line.phases().size(); i++) {
                places.add(new PhasePlace(line, line.phases().get(i), path + "/phases/" + i));
            }
            return places;
        }
    }

    /**
     * A phase.
     *
     * @param path for example {@code /lines/0/phases/1}
     */
    record PhasePlace(ContractLine line, LinePhase phase, String path) {}

    static List<LinePlace> lines(Contract contract) {
        List<LinePlace> places = new ArrayList<>();
        for (int i = 0; i < contract.lines().size(); i++) {
            places.add(new LinePlace(contract.lines().get(i), "/lines/" + i));
        }
        return places;
    }

    static Stream<PhasePlace> phases(Contract contract) {
        return lines(contract).stream().flatMap(line -> line.phases().stream());
    }

    /** The findings of every phase, in order. */
    static List<Finding> ofPhases(Contract contract, BiFunction<Contract, PhasePlace, List<Finding>> question) {
        return phases(contract).flatMap(place -> question.apply(contract, place).stream()).toList();
    }

    /** A finding for each id that is no line of the contract. */
    static List<Finding> unknownLines(Contract contract, List<String> lineIds, String path, String about) {
        List<String> ids = contract.lines().stream().map(ContractLine::id).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lineIds.size(); i++) {
            if (!ids.contains(lineIds.get(i))) {
                findings.add(
                        Finding.blocker(
                                about + ".line",
                                path + "/lines/" + i,
                                "It covers line " + lineIds.get(i) + ", which the contract does not have.",
                                "Correct the line id; the contract has " + String.join(", ", ids) + "."));
            }
        }
        return findings;
    }

    /** The pointer of the phase a finding is about, for example {@code /lines/0/phases/1}. */
    static String phaseOf(Finding finding) {
        return String.join("/", List.of(finding.path().split("/", -1)).subList(0, 5));
    }

    /** The pointer of the line a finding is about, for example {@code /lines/0}. */
    static String lineOf(Finding finding) {
        String[] parts = finding.path().split("/", 4);
        return "/" + parts[1] + "/" + parts[2];
    }
}
