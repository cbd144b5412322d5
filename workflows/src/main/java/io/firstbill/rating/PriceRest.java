package io.firstbill.rating;

import io.firstbill.charge.RatingInput;
import io.firstbill.contract.PriceBase;
import io.firstbill.money.MoneyWords;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What does not divide of a price that is billed in several periods: 10,000.00 a year in twelve months is 833.33 eleven
 * times and 833.37. The full periods of a phase are taken by as many as the price is of, from its first one on; the
 * last of them, or the first where the contract says so, bears the rest. Where the phase ends before, nothing is borne.
 */
record PriceRest(ChargeTime time, ChargePhase phase, BillingSchedule.Slot slot) {

    /** The line of the whole period with the rest, where it bears it; otherwise as it is. */
    ExpectedLine borne(ExpectedLine line) {
        PriceBase price = time.price();
        if (price == null || !price.addsUp() || slot.stub()) {
            return line;
        }
        int of = price.periods(Objects.requireNonNull(time.charge().frequency(), line.lineId()));
        int at = of < 2 ? -1 : place(of);
        if (at < 0) {
            return line;
        }
        boolean first = time.config().rules().is(Choice.INSTALMENT_REMAINDER, "FIRST");
        return asPrinted(at == (first ? 0 : of - 1) ? rest(line, of) : line);
    }

    private ExpectedLine rest(ExpectedLine line, int of) {
        RoundingMode rounding = RoundingMode.valueOf(time.config().rules().of(Choice.LINE_ROUNDING));
        Money whole = Rounding.line(phase.model().rate(RatingInput.of(phase.quantity())).getFirst().amount(), rounding);
        Money rest = whole.minus(line.amount().multipliedBy(of - 1L));
        return rest.isEqual(line.amount())
                ? line
                : line.at(
                        rest,
                        MoneyWords.money(whole)
                                + " - "
                                + (of - 1)
                                + " x "
                                + MoneyWords.amount(line.amount())
                                + " = "
                                + MoneyWords.amount(rest));
    }

    /** What adds up was rounded already, so that an invoice that is rounded as a whole takes it as it is. */
    private static ExpectedLine asPrinted(ExpectedLine line) {
        return line.exact() == null ? line : line.before(line.amount().toBigMoney());
    }

    /** Which of the periods of its price this one is, from 0; below zero where the phase does not hold all of them. */
    private int place(int of) {
        List<BillingPeriod> full =
                time.slots().stream()
                        .filter(other -> !other.stub())
                        .map(BillingSchedule.Slot::service)
                        .filter(days -> !days.start().isBefore(phase.from()) && !days.end().isAfter(phase.to()))
                        .toList();
        int at = full.indexOf(slot.service());
        return at >= 0 && at / of * of + of <= full.size() ? at % of : -1;
    }
}
