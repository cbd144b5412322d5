package io.firstbill.document;

import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Renewal;
import io.firstbill.contract.Uplift;
import io.firstbill.failure.Finding;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Renewals as phases of the lines that run to the end of the term, each priced on the one before.
 *
 * @param document its root
 * @param terms the first term and its renewals
 * @param uplifts raises prices
 * @param faults takes what contradicts itself
 */
record RenewalReader(Fields document, TermReader terms, UpliftTerms uplifts, Faults faults) {
    private static final String AT = "/renewal";

    static Renewal read(Fields renewal) {
        return new Renewal(
                renewal.frequency("length", Frequency.ANNUAL),
                Math.clamp(renewal.integer("times"), 0, 20),
                renewal.has("noticeDays") ? renewal.integer("noticeDays") : null,
                renewal.text("prices").equals("LIST"),
                renewal.has("uplift") ? UpliftTerms.read(renewal.object("uplift")) : null);
    }

    /**
     * The line with its renewals.
     *
     * @param at its place among the lines, from 0
     */
    ContractLine renewed(ContractLine line, int at) {
        List<Term> renewals = terms.renewals();
        if (renewals.isEmpty()
                || !line.repeats()
                || line.phases().isEmpty()
                || !line.phases().getLast().to().equals(terms.initial().end())) {
            return line;
        }
        Renewal renewal = read(document.object("renewal"));
        List<LinePhase> phases = new ArrayList<>();
        for (LinePhase stated : line.phases()) {
            String pointer = "/lines/" + at + "/phases/" + phases.size();
            phases.add(stated.statedAt().isEmpty() ? stated.restingOn(pointer) : stated);
        }
        LinePhase last = onItsOwn(phases.getLast());
        for (int n = 0; n < renewals.size(); n++) {
            LinePhase priced = n == 0 && renewal.atList() ? atList(last, at) : last;
            last = raised(priced, renewal, n).during(renewals.get(n).start(), renewals.get(n).end());
            phases.add(last);
        }
        return line.withPhases(phases);
    }

    /** The terms of the last phase, no longer those of an amendment, resting on it and on the renewal. */
    private static LinePhase onItsOwn(LinePhase last) {
        LinePhase renewed = last.restingOn(AT);
        return new LinePhase(
                renewed.from(),
                renewed.to(),
                renewed.quantity(),
                renewed.charge(),
                renewed.listPrice(),
                renewed.discount(),
                null,
                renewed.statedAt());
    }

    private LinePhase atList(LinePhase phase, int line) {
        BigMoney list = phase.listPrice();
        if (list == null || phase.netPrice() == null) {
            faults.add(
                    Finding.blocker(
                            "renewal.listPrice",
                            AT + "/prices",
                            "Line " + (line + 1) + " renews at its list price and states none.",
                            "State listPrice on its last phase, or renew at the last prices."));
            return phase;
        }
        return phase.withPrices(price -> list);
    }

    private LinePhase raised(LinePhase phase, Renewal renewal, int n) {
        Uplift uplift = renewal.uplift();
        if (uplift == null) {
            return phase;
        }
        BigDecimal rate = uplifts.rate(uplift, n * renewal.length().months(), AT + "/uplift");
        return phase.withPrices(price -> uplifts.raised(price, rate, uplift));
    }
}
