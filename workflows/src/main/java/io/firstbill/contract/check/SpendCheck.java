package io.firstbill.contract.check;

import io.firstbill.contract.Commitment;
import io.firstbill.contract.Contract;
import io.firstbill.contract.Maximum;
import io.firstbill.contract.Spend;
import io.firstbill.contract.Window;
import io.firstbill.failure.Finding;
import io.firstbill.period.Alignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Commitments and maximums cover lines the contract has, lie in its term and do not contradict themselves. */
final class SpendCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        List<Commitment> commitments = contract.overLines().commitments();
        for (int i = 0; i < commitments.size(); i++) {
            String path = "/commitments/" + i;
            findings.addAll(of(contract, commitments.get(i).spend(), path));
            findings.addAll(contradictions(commitments.get(i), path));
        }
        List<Maximum> maximums = contract.overLines().maximums();
        for (int i = 0; i < maximums.size(); i++) {
            findings.addAll(of(contract, maximums.get(i).spend(), "/maximums/" + i));
        }
        return findings;
    }

    private static List<Finding> of(Contract contract, Spend spend, String path) {
        List<Finding> findings = new ArrayList<>(Places.unknownLines(contract, spend.lineIds(), path, "commitment"));
        LocalDate from = Objects.requireNonNullElse(spend.from(), contract.term().start());
        LocalDate to = Objects.requireNonNullElse(spend.to(), contract.term().end());
        if (!from.isBefore(to) || !contract.term().contains(from, to)) {
            findings.add(
                    Finding.blocker(
                            "commitment.dates",
                            path + (spend.from() == null ? "/lastDay" : "/from"),
                            "It runs from "
                                    + from
                                    + " to "
                                    + to.minusDays(1)
                                    + ", the contract from "
                                    + contract.term().start()
                                    + " to "
                                    + contract.term().lastDay()
                                    + ".",
                            "Correct the dates; they must lie in the term, in order."));
        }
        Window window = spend.window();
        boolean ownLength = window != null && window.kind() == Window.Kind.REPEATED;
        if (spend.alignment() == Alignment.CALENDAR && window != null && !ownLength) {
            findings.add(
                    Finding.blocker(
                            "commitment.alignment",
                            path + "/windowAlignment",
                            "The window " + window + " has no beginning of its own to align.",
                            "Leave windowAlignment away, or state the length of the window, such as MONTHLY."));
        }
        return findings;
    }

    private static List<Finding> contradictions(Commitment commitment, String path) {
        List<Finding> findings = new ArrayList<>();
        if (commitment.overageFactor() != null && commitment.surplus() != Commitment.Surplus.LOST) {
            findings.add(
                    Finding.blocker(
                            "commitment.surplus",
                            path + "/surplus",
                            "Spend above the commitment is charged at another rate and carried over as well.",
                            "State overageFactor or surplus as the order form does, not both."));
        }
        if (commitment.billed() == Commitment.Billed.NOT_BILLED && commitment.overageFactor() == null) {
            findings.add(
                    Finding.blocker(
                            "commitment.nothing",
                            path + "/trueUp",
                            "Nothing fills the commitment and nothing above it costs another rate: it bills nothing.",
                            "State overageFactor, or how the true-up is billed."));
        }
        if (commitment.daysAfter() > 0 && commitment.billed() == Commitment.Billed.WITH_LAST_LINE) {
            findings.add(
                    Finding.blocker(
                            "commitment.billed",
                            path + "/trueUpDaysAfter",
                            "The true-up stands on the last invoice of the window, so it cannot be billed days later.",
                            "State trueUp AFTER_WINDOW, or leave trueUpDaysAfter away."));
        }
        return findings;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term", "/lines/*/id");
    }
}
