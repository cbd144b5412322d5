package io.firstbill.document;

import io.firstbill.contract.LinePhase;
import io.firstbill.money.Percent;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Agreed price increases as phases of their own. 90.03 raised by 7 % twice is 103.07 when the price of the first year,
 * 96.33, is rounded before it is raised again, and 103.0753... when it is not.
 *
 * @param line whose prices rise
 * @param choices the contract's
 */
record UpliftReader(Fields line, Choices choices) {

    /** The phases with every uplift in force from its day on, each on top of the one before. */
    List<LinePhase> raised(List<LinePhase> stated) {
        List<LinePhase> phases = stated;
        for (Fields uplift : line.list("uplifts")) {
            phases = raised(phases, uplift);
        }
        return phases;
    }

    private List<LinePhase> raised(List<LinePhase> phases, Fields uplift) {
        LocalDate from = uplift.day("from", LocalDate.MAX);
        UnaryOperator<BigMoney> raise = price -> raise(price, uplift);
        List<LinePhase> all = new ArrayList<>();
        for (LinePhase phase : phases) {
            if (phase.from().isBefore(from)) {
                all.add(phase.during(phase.from(), phase.to().isAfter(from) ? from : phase.to()));
            }
            if (phase.to().isAfter(from)) {
                LocalDate since = phase.from().isAfter(from) ? phase.from() : from;
                all.add(phase.during(since, phase.to()).withPrices(raise).restingOn(uplift.at()));
            }
        }
        return all;
    }

    private BigMoney raise(BigMoney price, Fields uplift) {
        Percent percent = new Percent(uplift.decimal("percent", BigDecimal.ZERO));
        BigMoney raised = price.multipliedBy(BigDecimal.ONE.add(percent.fraction()));
        int decimals = uplift.has("decimals") ? uplift.integer("decimals") : price.getCurrencyUnit().getDecimalPlaces();
        return choices.is(Choice.UPLIFT_BASE, "UNROUNDED")
                ? raised
                : raised.withScale(Math.max(decimals, 0), RoundingMode.HALF_UP);
    }
}
