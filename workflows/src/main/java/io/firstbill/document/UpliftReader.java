package io.firstbill.document;

import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Uplift;
import io.firstbill.failure.Finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Agreed price increases as phases of their own.
 *
 * @param line whose prices rise
 * @param uplifts raises prices
 * @param faults where increases that raise nothing, or not in order, are said
 */
record UpliftReader(Fields line, UpliftTerms uplifts, Faults faults) {

    /** The phases with every uplift in force from its day on, each on top of the one before. */
    List<LinePhase> raised(List<LinePhase> stated) {
        List<LinePhase> phases = stated;
        LocalDate before = LocalDate.MIN;
        for (Fields uplift : line.list("uplifts")) {
            LocalDate from = uplift.day("from", LocalDate.MAX);
            if (from.equals(LocalDate.MAX)) {
                continue;
            }
            check(stated, uplift, from, before);
            phases = raised(phases, uplift);
            before = from;
        }
        return phases;
    }

    private void check(List<LinePhase> stated, Fields uplift, LocalDate from, LocalDate before) {
        LocalDate start = stated.getFirst().from();
        LocalDate end = stated.getLast().to();
        if (from.isBefore(start) || !from.isBefore(end)) {
            faults.add(
                    Finding.blocker(
                            "uplift.outside",
                            uplift.pointer("from"),
                            "The increase of %s lies outside the line, which runs from %s to %s."
                                    .formatted(from, start, end.minusDays(1)),
                            "State a day of the line, or the raised price itself."));
        } else if (!from.isAfter(before)) {
            faults.add(
                    Finding.blocker(
                            "uplift.order",
                            uplift.pointer("from"),
                            "The increase of %s is stated after that of %s.".formatted(from, before),
                            "State increases in the order of their days, one for each day."));
        }
    }

    private List<LinePhase> raised(List<LinePhase> phases, Fields fields) {
        LocalDate from = fields.day("from", LocalDate.MAX);
        Uplift uplift = UpliftTerms.read(fields);
        BigDecimal rate = uplifts.rate(uplift, 0, fields.at());
        List<LinePhase> all = new ArrayList<>();
        for (LinePhase phase : phases) {
            if (phase.from().isBefore(from)) {
                all.add(phase.during(phase.from(), phase.to().isAfter(from) ? from : phase.to()));
            }
            if (phase.to().isAfter(from)) {
                LocalDate since = phase.from().isAfter(from) ? phase.from() : from;
                all.add(
                        phase.during(since, phase.to())
                                .withPrices(price -> uplifts.raised(price, rate, uplift))
                                .restingOn(fields.at()));
            }
        }
        return all;
    }
}
