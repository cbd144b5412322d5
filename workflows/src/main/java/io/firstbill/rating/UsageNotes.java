package io.firstbill.rating;

import io.firstbill.failure.Finding;
import io.firstbill.pricing.Charge;
import io.firstbill.quantity.Notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is noteworthy about the use of a line, so that nothing reported is left out in silence. */
final class UsageNotes {
    private UsageNotes() {}

    /** What the meter of a line left out. */
    static List<Finding> of(Charge charge, String path, Notes notes) {
        List<Finding> findings = new ArrayList<>();
        if (notes.outside() > 0) {
            findings.add(
                    Finding.warning(
                            "usage.outsideTerm",
                            path,
                            reports(notes.outside())
                                    + " of line "
                                    + charge.lineId()
                                    + " for days on which it is not billed ("
                                    + charge.phases().getFirst().from()
                                    + " to "
                                    + charge.phases().getLast().to().minusDays(1)
                                    + "), the first for "
                                    + notes.firstOutside()
                                    + ", left out.",
                            "Correct the days of the reports, or the term of the line."));
        }
        if (notes.late() > 0) {
            findings.add(
                    Finding.warning(
                            "usage.late",
                            path,
                            reports(notes.late())
                                    + " of line "
                                    + charge.lineId()
                                    + " arrived after their period was billed, left out as the contract says.",
                            "Nothing, if they did arrive so late."));
        }
        if (notes.duplicates() > 0) {
            findings.add(
                    Finding.warning(
                            "usage.duplicate",
                            path,
                            reports(notes.duplicates())
                                    + " of line "
                                    + charge.lineId()
                                    + " with an id seen before, left out as duplicates.",
                            "Nothing, if they are; state counting.sameId REPLACES where a later report corrects."));
        }
        return findings;
    }

    private static String reports(long count) {
        return count == 1 ? "1 report" : count + " reports";
    }

    /** Periods whose corrections are larger than their use. */
    static List<Finding> negative(List<ExpectedInvoice> invoices) {
        return invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(line -> line.type() == LineType.USAGE && line.quantity().compareTo(BigDecimal.ZERO) < 0)
                .map(line ->
                        Finding.warning(
                                "usage.negative",
                                "/lines",
                                "Corrections of line "
                                        + line.lineId()
                                        + " from "
                                        + line.service().start()
                                        + " to "
                                        + line.service().lastDay()
                                        + " are larger than its use: "
                                        + line.quantity().toPlainString()
                                        + " units are billed as "
                                        + line.amount()
                                        + ".",
                                "Report the correction for the period it corrects."))
                .toList();
    }
}
