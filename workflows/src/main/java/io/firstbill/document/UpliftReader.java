package io.firstbill.document;

import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Uplift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Agreed price increases as phases of their own.
 *
 * @param line whose prices rise
 * @param uplifts raises prices
 */
record UpliftReader(Fields line, UpliftTerms uplifts) {

    /** The phases with every uplift in force from its day on, each on top of the one before. */
    List<LinePhase> raised(List<LinePhase> stated) {
        List<LinePhase> phases = stated;
        for (Fields uplift : line.list("uplifts")) {
            phases = raised(phases, uplift);
        }
        return phases;
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
