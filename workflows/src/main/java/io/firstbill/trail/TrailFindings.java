package io.firstbill.trail;

import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;

/** What is not proven. */
final class TrailFindings {
    private TrailFindings() {}

    static List<Finding> of(List<TracedTerm> terms, List<TracedLine> lines) {
        List<Finding> findings = new ArrayList<>();
        terms.stream().filter(term -> term.source() == null).map(TrailFindings::noSource).forEach(findings::add);
        terms.stream()
                .filter(term -> term.standing() == TracedTerm.Standing.UNBILLED)
                .map(TrailFindings::unbilled)
                .forEach(findings::add);
        lines.stream().filter(line -> line.terms().isEmpty()).map(TrailFindings::noTerm).forEach(findings::add);
        return findings;
    }

    private static Finding noSource(TracedTerm term) {
        return Finding.blocker(
                "trail.noSource",
                term.term().pointer(),
                term.term().name()
                        + " ("
                        + term.term().terms()
                        + ") has no source in the signed document; "
                        + count(term.lines().size())
                        + " on it.",
                "Give page and words of the term, or remove the term.");
    }

    private static String count(int lines) {
        return lines == 1 ? "1 invoice line rests" : lines + " invoice lines rest";
    }

    private static Finding unbilled(TracedTerm term) {
        return Finding.blocker(
                "trail.unbilled",
                term.term().pointer(),
                term.term().name() + " (" + term.term().terms() + ") is on no invoice of the term.",
                "Correct its dates or price, or remove the term.");
    }

    private static Finding noTerm(TracedLine line) {
        return Finding.blocker(
                "trail.noTerm",
                "",
                "Line "
                        + line.at().line()
                        + " of the invoice of "
                        + line.at().invoiceDate()
                        + " ("
                        + line.lineId()
                        + ", "
                        + line.amount()
                        + ") rests on no term of the contract.",
                "Remove its charge, or have the contract amended.");
    }
}
