package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.RatedLine;
import io.firstbill.charge.RatingInput;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One phase of a charge in one period, rated, rounded and explained. */
final class LinePricing {
    private LinePricing() {}

    /** The line of phase {@code n}, counted from 1. Every charge model of today rates to exactly one line. */
    static ExpectedLine line(Charge charge, int n, BillingPeriod service, BigDecimal quantity, Proration proration) {
        ChargePhase phase = charge.phases().get(n - 1);
        RatedLine rated = phase.model().rate(new RatingInput(quantity, proration)).getFirst();
        Money amount = Rounding.line(rated.amount());
        return new ExpectedLine(
                charge.lineId(),
                charge.priceKey(n),
                type(charge.kind()),
                charge.name(),
                service,
                rated.quantity(),
                rated.unitPrice(),
                amount,
                explanation(charge, phase, service, proration, rated, amount));
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
            ChargePhase phase,
            BillingPeriod service,
            Proration proration,
            RatedLine rated,
            Money amount) {
        List<Explanation.Input> inputs = new ArrayList<>();
        inputs.add(new Explanation.Input("quantity", rated.quantity().toPlainString()));
        inputs.add(new Explanation.Input("service from", service.start().toString()));
        inputs.add(new Explanation.Input("service to", service.lastDay().toString()));
        if (!proration.full()) {
            inputs.add(new Explanation.Input("days used of days in the full period", proration.toString()));
        }
        List<String> steps = new ArrayList<>(rated.steps());
        steps.add("rounded once, half up: " + amount);
        return new Explanation(inputs, phase.model().describe() + ", " + when(charge), steps, charge.clause());
    }

    private static String when(Charge charge) {
        return charge.frequency() == null ? "once" : charge.frequency().label() + " " + charge.timing().label();
    }
}
