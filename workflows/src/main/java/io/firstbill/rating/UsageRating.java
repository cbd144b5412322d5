package io.firstbill.rating;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.PartPeriod;
import io.firstbill.charge.RatedLine;
import io.firstbill.charge.RatingInput;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Measured;
import io.firstbill.quantity.Meter;
import io.firstbill.quantity.QuantityRule;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the use of a charge costs in one period: over the stretch of time its prices apply to. Never prorated. */
final class UsageRating {
    private static final int SHOWN_STRETCHES = 12;

    private UsageRating() {}

    /** The priced lines of the period; none where there is nothing to pay for. */
    static List<RatedLine> rate(
            PricingConfig config, Charge charge, ChargePhase phase, BillingPeriod service, Meter meter) {
        return rate(config, charge, phase, service, meter, Drawdown.NONE);
    }

    /** The priced lines of what is left of the period after prepaid units. */
    static List<RatedLine> rate(
            PricingConfig config,
            Charge charge,
            ChargePhase phase,
            BillingPeriod service,
            Meter meter,
            Drawdown prepaid) {
        if (service.empty()) {
            return List.of();
        }
        QuantityRule rule = charge.counting();
        ChargeModel model = model(config, charge, phase, service);
        RoundingMode each =
                config.rules().is(Choice.ROUNDING_POINT, "EACH_REPORT")
                        ? RoundingMode.valueOf(config.rules().of(Choice.LINE_ROUNDING))
                        : null;
        ChargeTime time = new ChargeTime(config, charge);
        if (rule.byLevel()) {
            return new LevelRating(time, phase, model, meter, of -> level -> whole(of, level, each), each)
                    .rate(service);
        }
        Use use = new Use(time, meter);
        if (rule.stretch() == QuantityRule.Stretch.CUMULATIVE) {
            return new WindowRating(use, phase, Objects.requireNonNull(rule.window(), "window"), each)
                    .rate(service, prepaid);
        }
        if (rule.stretch() == QuantityRule.Stretch.PERIOD || meter.silent()) {
            return PartOfPeriod.of(time, phase, service)
                    .map(part -> inPart(part, use, model, service, prepaid, each))
                    .orElseGet(() -> whole(model, prepaid.rest(model, use.in(service)), each));
        }
        List<Measured> stretches =
                rule.stretch() == QuantityRule.Stretch.EVENT ? meter.events(service) : meter.buckets(service);
        return together(model, meter.in(service).quantity(), stretches, prepaid, each);
    }

    /** The model; in a part of a period its bounds are those of the part, where the contract prorates minimums. */
    private static ChargeModel model(PricingConfig config, Charge charge, ChargePhase phase, BillingPeriod service) {
        boolean prorated =
                charge.counting().stretch() == QuantityRule.Stretch.PERIOD
                        && config.rules().is(Choice.MINIMUM_PRORATION, "PRORATED");
        return prorated
                ? PartOfPeriod.share(new ChargeTime(config, charge), phase, service.start())
                        .map(phase.model()::forPart)
                        .orElse(phase.model())
                : phase.model();
    }

    /** The priced lines of so much in a whole stretch; none where there is nothing to pay for. */
    static List<RatedLine> whole(ChargeModel model, Measured measured, @Nullable RoundingMode each) {
        return rated(model, measured, Proration.FULL, each);
    }

    private static List<RatedLine> rated(
            ChargeModel model, Measured measured, Proration share, @Nullable RoundingMode each) {
        return nothing(model, measured) && !model.chargesAtZero()
                ? List.of()
                : model.rate(new RatingInput(measured, share, each));
    }

    private static List<RatedLine> inPart(
            PartPeriod part,
            Use use,
            ChargeModel model,
            BillingPeriod service,
            Drawdown prepaid,
            @Nullable RoundingMode each) {
        ChargeModel lessened = part.of(model);
        return rated(lessened, prepaid.rest(lessened, use.in(service, part)), part.ofAmount(), each).stream()
                .map(line -> line.after(part.words()))
                .toList();
    }

    /** Payments that were refunded come to nothing and still cost their fees. */
    private static boolean nothing(ChargeModel model, Measured measured) {
        return measured.quantity().signum() == 0
                && (!model.ratesEachEvent() || measured.events().stream().allMatch(event -> event.signum() == 0))
                && measured.cells().values().stream().allMatch(quantity -> quantity.signum() == 0);
    }

    /** Every stretch rated by itself, printed as one line. */
    private static List<RatedLine> together(
            ChargeModel model,
            BigDecimal counted,
            List<Measured> stretches,
            Drawdown prepaid,
            @Nullable RoundingMode each) {
        BigMoney total = BigMoney.zero(model.currency());
        BigDecimal quantity = counted;
        List<String> steps = new ArrayList<>();
        for (Measured stretch : stretches) {
            Measured rest = prepaid.rest(model, stretch);
            BigMoney exact = sum(model, whole(model, rest, each));
            BigMoney amount = each == null ? exact : Rounding.line(exact, each).toBigMoney();
            total = total.plus(amount);
            quantity = quantity.subtract(stretch.quantity().subtract(rest.quantity()));
            if (steps.size() < SHOWN_STRETCHES) {
                steps.add(rest.quantity().toPlainString() + " -> " + amount.getAmount().toPlainString());
            }
        }
        if (stretches.isEmpty()) {
            return List.of();
        }
        steps.add(stretches.size() + " together " + total.getAmount().toPlainString());
        return List.of(new RatedLine(quantity, null, total, steps));
    }

    static BigMoney sum(ChargeModel model, List<RatedLine> lines) {
        return lines.isEmpty() ? BigMoney.zero(model.currency()) : sum(lines);
    }

    private static BigMoney sum(List<RatedLine> lines) {
        return BigMoney.total(lines.stream().map(RatedLine::amount).toList());
    }
}
