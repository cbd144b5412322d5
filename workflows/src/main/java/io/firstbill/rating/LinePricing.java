package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.RatedLine;
import io.firstbill.charge.RatingInput;
import io.firstbill.contract.PriceBase;
import io.firstbill.money.MoneyWords;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One phase of a charge in one period, rated, rounded and explained. */
final class LinePricing {
    private LinePricing() {}

    /** The line of phase {@code n}, counted from 1, at the quantity the contract states. */
    static ExpectedLine line(
            PricingConfig config,
            Charge charge,
            int n,
            BillingPeriod service,
            BigDecimal quantity,
            Proration proration) {
        ChargePhase phase = charge.phases().get(n - 1);
        RatedLine rated = phase.model().rate(new RatingInput(quantity, proration)).getFirst();
        return line(config, charge, n, service, proration, rated);
    }

    /** The line of phase {@code n}, counted from 1, that was rated to this. */
    static ExpectedLine line(
            PricingConfig config, Charge charge, int n, BillingPeriod service, Proration proration, RatedLine rated) {
        RoundingMode rounding = RoundingMode.valueOf(config.rules().of(Choice.LINE_ROUNDING));
        Money amount = Rounding.line(rated.amount(), rounding);
        ExpectedLine line =
                new ExpectedLine(
                        charge.lineId(),
                        charge.priceKey(n),
                        type(charge.kind()),
                        rated.detail().isEmpty() ? charge.name() : charge.name() + ", " + rated.detail(),
                        service,
                        rated.quantity(),
                        rated.unitPrice(),
                        amount,
                        explanation(charge, n, service, proration, rated, amount, rounding));
        return config.rules().is(Choice.ROUNDING_POINT, "INVOICE") ? line.before(rated.amount()) : line;
    }

    private static LineType type(ChargeKind kind) {
        return switch (kind) {
            case RECURRING -> LineType.RECURRING;
            case ONE_TIME -> LineType.ONE_TIME;
            case USAGE -> LineType.USAGE;
        };
    }

    private static Explanation explanation(
            Charge charge,
            int n,
            BillingPeriod service,
            Proration proration,
            RatedLine rated,
            Money amount,
            RoundingMode rounding) {
        List<Explanation.Input> inputs = new ArrayList<>();
        inputs.add(new Explanation.Input("quantity", rated.quantity().toPlainString()));
        inputs.add(new Explanation.Input("service from", service.start().toString()));
        inputs.add(new Explanation.Input("service to", service.lastDay().toString()));
        PriceBase price = charge.billing() == null ? null : charge.billing().price();
        if (price != null) {
            inputs.add(new Explanation.Input("the price is of", "1 " + price.per().period()));
            inputs.add(new Explanation.Input("share of that price", proration.toString()));
        } else if (!proration.full()) {
            inputs.add(new Explanation.Input("days used of days in the full period", proration.toString()));
        }
        List<String> steps = new ArrayList<>(rated.steps());
        steps.add(
                "rounded once, "
                        + rounding.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": "
                        + MoneyWords.money(amount));
        return new Explanation(
                inputs, charge.phases().get(n - 1).model().describe() + ", " + when(charge), steps, charge.clause(n));
    }

    private static String when(Charge charge) {
        return charge.frequency() == null ? "once" : charge.frequency().label() + " " + charge.timing().label();
    }
}
