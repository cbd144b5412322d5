package io.firstbill.rating;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.Figures;
import io.firstbill.charge.RatedLine;
import io.firstbill.charge.TierFees;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.quantity.Levels;
import io.firstbill.quantity.Measured;
import io.firstbill.quantity.Meter;
import io.firstbill.quantity.QuantityRule;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the levels of a period cost: each its price of a full period for the part of it in which the level stood, so
 * that every unit is weighed in its own tier by the time it was there. Fees of tiers are charged once, as the highest
 * level has them, unless they are by time too.
 *
 * <p>Example: up to 5 units 10.00 each with a fee of 100.00, above 5.00 each with 50.00; 2 units from the 10th of a
 * month of 30 days and 7 from the 16th cost 20.00 x 6/30 + 60.00 x 15/30 + 150.00 = 184.00.
 *
 * @param rated the price of a full period of a level
 */
record LevelRating(
        ChargeTime time,
        ChargePhase phase,
        ChargeModel model,
        Meter meter,
        Function<ChargeModel, Function<Measured, List<RatedLine>>> rated,
        @Nullable RoundingMode each) {
    private static final int SHOWN = 12;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** The line of these days; none where nothing stood and nothing costs something. */
    List<RatedLine> rate(BillingPeriod days) {
        boolean feesByTime = rule().stretch() == QuantityRule.Stretch.LEVEL_WITH_FEES;
        ChargeModel units = feesByTime ? model : TierFees.without(model);
        BigMoney total = BigMoney.zero(model.currency());
        List<String> steps = new ArrayList<>();
        boolean charged = false;
        for (BillingPeriod cycle : time.schedule().cycles(days)) {
            BillingPeriod part = days.within(cycle.start(), cycle.end());
            for (Levels.Standing standing : levels(part).each()) {
                List<RatedLine> full = rated.apply(units).apply(standing.level());
                if (!full.isEmpty()) {
                    charged = true;
                    BigMoney amount = weighed(full, share(standing.time(), cycle), standing, steps);
                    total = total.plus(amount);
                }
            }
        }
        BigMoney fees = feesByTime || !charged ? total.multipliedBy(0) : fees(days, steps);
        return charged ? List.of(new RatedLine(quantity(days), null, total.plus(fees), shown(steps))) : List.of();
    }

    private QuantityRule rule() {
        return time.charge().counting();
    }

    private Levels levels(BillingPeriod part) {
        return meter.silent()
                ? Levels.of(rule().billable(phase.quantity()), Duration.ofDays(part.days()))
                : meter.levels(part);
    }

    private BigDecimal quantity(BillingPeriod days) {
        return meter.silent() ? rule().billable(phase.quantity()) : meter.in(days).quantity();
    }

    private BigMoney weighed(List<RatedLine> full, Proration share, Levels.Standing standing, List<String> steps) {
        BigMoney price = BigMoney.total(full.stream().map(RatedLine::amount).toList());
        BigMoney exact = share.of(price);
        BigMoney amount = each == null ? exact : Rounding.line(exact, each).toBigMoney();
        steps.add(
                "level "
                        + Figures.number(standing.level().quantity())
                        + ": "
                        + Figures.amount(price)
                        + " x "
                        + share
                        + " = "
                        + Figures.shown(amount));
        return amount;
    }

    /** In days where these are whole, else in seconds. */
    private static Proration share(Duration stood, BillingPeriod cycle) {
        return stood.toSeconds() % DAY == 0
                ? new Proration(stood.toDays(), cycle.days())
                : new Proration(stood.toSeconds(), cycle.days() * DAY);
    }

    /** Those of the highest level; in a part of a period by its share where the contract lessens fees. */
    private BigMoney fees(BillingPeriod days, List<String> steps) {
        Measured highest = levels(days).highest();
        BigMoney whole = TierFees.of(model, highest);
        if (whole.isZero()) {
            return whole;
        }
        boolean lessened = !time.config().rules().is(Choice.PART_PERIOD_FEES, "WHOLE");
        Proration share =
                lessened ? PartOfPeriod.share(time, phase, days.start()).orElse(Proration.FULL) : Proration.FULL;
        BigMoney fees = share.of(whole);
        steps.add(
                "fees of the tiers that the highest level, "
                        + Figures.number(highest.quantity())
                        + ", reaches: "
                        + Figures.amount(whole)
                        + (share.full() ? "" : " x " + share + " = " + Figures.shown(fees)));
        return fees;
    }

    private static List<String> shown(List<String> steps) {
        if (steps.size() <= SHOWN + 1) {
            return steps;
        }
        List<String> first = new ArrayList<>(steps.subList(0, SHOWN));
        first.add("and " + (steps.size() - SHOWN - 1) + " levels more");
        first.add(steps.getLast());
        return first;
    }
}
