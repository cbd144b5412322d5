package io.firstbill.rating;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.Leasts;
import io.firstbill.charge.RatedLine;
import io.firstbill.contract.Termination;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Frequency;
import io.firstbill.period.Proration;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.quantity.Measured;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a billing period pays of a longer window: what the window costs to date less what it cost before. A least
 * quantity or amount is one of the window and is known at its end, so that its last period bears what lacks.
 *
 * <p>Example: 0.10 a call, at least 100.00 a quarter; 200, 300 and 100 calls are 20.00, 30.00 and 50.00.
 *
 * @param window its length
 */
record WindowRating(Use use, ChargePhase phase, Frequency window, @Nullable RoundingMode each) {

    List<RatedLine> rate(BillingPeriod service, Drawdown prepaid) {
        BillingPeriod days = window(service.start());
        LocalDate start = days.start();
        Measured counted = use.in(new BillingPeriod(start, service.end()));
        Measured countedBefore = use.in(new BillingPeriod(start, service.start()));
        Measured before = prepaid.restBefore(start, countedBefore);
        Measured toDate = prepaid.rest(start, counted, countedBefore);
        BigDecimal quantity = toDate.quantity().subtract(before.quantity());
        ChargeModel running = Leasts.without(phase.model());
        ChargeModel model = service.end().isBefore(days.end()) ? running : atEnd(days);
        List<RatedLine> now = UsageRating.whole(model, toDate, each);
        List<RatedLine> then = start.equals(service.start()) ? List.of() : UsageRating.whole(running, before, each);
        BigMoney amount = UsageRating.sum(model, now).minus(UsageRating.sum(running, then));
        if (quantity.signum() == 0 && amount.isZero()) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        now.forEach(
                line -> line.steps().forEach(step -> steps.add("since " + start + ": " + named(line.detail(), step))));
        then.forEach(line -> steps.add("before " + service.start() + ": " + line.amount().getAmount().toPlainString()));
        return List.of(new RatedLine(quantity, null, amount, steps));
    }

    private static String named(String detail, String step) {
        return detail.isEmpty() ? step : detail + ": " + step;
    }

    /** The days of the window that the charge has of it. */
    private BillingPeriod window(LocalDate day) {
        ChargeTime time = use.time();
        LocalDate after = time.charge().phases().getLast().to();
        LocalDate ended = time.termination().map(Termination::end).filter(after::isAfter).orElse(after);
        return full(day).within(time.firstDay(), ended);
    }

    private BillingPeriod full(LocalDate day) {
        return use.time().schedule(window).cycles(new BillingPeriod(day, day.plusDays(1))).getFirst();
    }

    /** The model with its least; of a part of a window a part of it, where the contract prorates minimums. */
    private ChargeModel atEnd(BillingPeriod days) {
        ChargeTime time = use.time();
        if (!time.config().rules().is(Choice.MINIMUM_PRORATION, "PRORATED")) {
            return phase.model();
        }
        Proration share = time.config().proration().share(days, time.schedule(window));
        return share.full() ? phase.model() : Leasts.of(phase.model(), share);
    }
}
