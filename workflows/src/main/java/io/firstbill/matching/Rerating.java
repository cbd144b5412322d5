package io.firstbill.matching;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.RatedLine;
import io.firstbill.charge.RatingInput;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedLine;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a line would cost under another rule. */
final class Rerating {
    private final PricingConfig config;

    Rerating(PricingConfig config) {
        this.config = config;
    }

    CurrencyUnit currency() {
        return config.currency();
    }

    /** A figure of the other system as an amount; finer than the currency allows only when that is another one. */
    Money money(BigDecimal figure) {
        return Money.of(config.currency(), figure, RoundingMode.HALF_UP);
    }

    /** True when the contract has a line of this id. */
    boolean knows(@Nullable String lineId) {
        return config.charges().stream().anyMatch(charge -> charge.lineId().equals(lineId));
    }

    Charge charge(ExpectedLine line) {
        return config.charges().stream()
                .filter(charge -> charge.lineId().equals(line.lineId()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Line "
                                        + line.lineId()
                                        + " is expected and not in the configuration it was rated from"));
    }

    /** The phase a line was rated from. */
    ChargePhase phase(ExpectedLine line) {
        var charge = charge(line);
        return charge.phases().stream()
                .filter(phase -> key(charge, phase).equals(line.priceKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No price " + line.priceKey()));
    }

    /** The other phases of its charge. */
    List<ChargePhase> otherPhases(ExpectedLine line) {
        var own = phase(line);
        return charge(line).phases().stream().filter(phase -> !phase.equals(own)).toList();
    }

    String key(Charge charge, ChargePhase phase) {
        return charge.priceKey(
                1
                        + IntStream.range(0, charge.phases().size())
                                .filter(i -> charge.phases().get(i).equals(phase))
                                .findFirst()
                                .orElseThrow());
    }

    /** The share a period is of its full cycle; empty when it lies in none. One-time and usage are never shared. */
    Optional<Proration> share(Charge charge, BillingPeriod period) {
        var frequency = charge.frequency();
        if (charge.kind() != ChargeKind.RECURRING || frequency == null) {
            return Optional.of(Proration.FULL);
        }
        var time = new ChargeTime(config, charge);
        return time.slots().stream()
                .map(BillingSchedule.Slot::cycle)
                .filter(cycle -> !period.start().isBefore(cycle.start()) && !period.end().isAfter(cycle.end()))
                .findFirst()
                .map(cycle -> time.price() == null ? Proration.of(period, cycle) : time.share(period));
    }

    /** The amount printed for this model, quantity and share. */
    Money amount(ChargeModel model, BigDecimal quantity, Proration share) {
        return Rounding.line(exact(model, quantity, share));
    }

    /** The same before rounding. */
    BigMoney exact(ChargeModel model, BigDecimal quantity, Proration share) {
        var rated =
                model.rate(new RatingInput(quantity, share)).stream()
                        .map(RatedLine::amount)
                        .reduce(BigMoney.zero(currency()), BigMoney::plus);
        return model instanceof FlatCharge ? rated.multipliedBy(quantity) : rated;
    }

    /** The same model at another price of a unit (flat: of the period); tiers have none to change. */
    ChargeModel at(ChargeModel model, @Nullable BigDecimal unitPrice) {
        if (unitPrice == null) {
            return model;
        }
        return model.at(BigMoney.of(currency(), unitPrice));
    }
}
