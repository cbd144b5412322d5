package io.firstbill.setup;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.PriceBase;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.QuantityRule;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From a pricing configuration to what billing and ERP must hold: one price for each phase of a charge and one item of
 * the subscription for each price. Example: a line of 100, then 150 seats at EUR 42.00 is the prices {@code L1-1} and
 * {@code L1-2}, both at 42, and two items that follow each other.
 */
public final class BillingModels {
    private BillingModels() {}

    /** The model; parties and PO number come from the contract, all else from the configuration. */
    public static BillingModel of(Contract contract, PricingConfig config) {
        List<String> asked =
                Stream.of(Choice.values())
                        .filter(choice -> choice.ofBilling() && config.rules().stated().containsKey(choice.label()))
                        .map(choice -> choice.label() + " " + config.rules().of(choice))
                        .toList();
        if (!asked.isEmpty()) {
            throw new FirstbillException(
                    FailureCode.VALIDATION_REJECTED,
                    "The billing system does not follow the choices "
                            + asked
                            + " of the contract. Agree on the standard ones, or rate outside.");
        }
        if (config.billing().day() != null || config.billing().anchor() != null) {
            throw new FirstbillException(
                    FailureCode.VALIDATION_REJECTED,
                    "The billing system counts periods from the first day or the calendar, not from a stated day."
                            + " Agree on one of these, or rate outside.");
        }
        if (!config.time().none()) {
            throw new FirstbillException(
                    FailureCode.VALIDATION_REJECTED,
                    "The billing system cannot hold "
                            + String.join(", ", config.time().names())
                            + ". Rate outside, or agree on terms the billing system knows.");
        }
        if (!config.overLines().none()) {
            throw new FirstbillException(
                    FailureCode.VALIDATION_REJECTED,
                    "The billing system cannot hold "
                            + String.join(", ", config.overLines().names())
                            + ". Import these lines from outside, or agree on terms the billing system knows.");
        }
        return new BillingModel(
                account(contract, config),
                config.charges().stream()
                        .flatMap(charge -> phases(charge).mapToObj(n -> price(charge, n, config)))
                        .toList(),
                subscription(config));
    }

    private static AccountModel account(Contract contract, PricingConfig config) {
        var billTo = contract.billTo();
        return new AccountModel(
                billTo.name(),
                InvoiceDelivery.email(contract),
                billTo.address(),
                config.currency().getCode(),
                config.timeZone().getId(),
                config.netDays(),
                contract.purchaseOrder(),
                contract.sellingEntity());
    }

    private static IntStream phases(Charge charge) {
        return IntStream.rangeClosed(1, charge.phases().size());
    }

    private static PriceModel price(Charge charge, int n, PricingConfig config) {
        var model = ofPeriod(charge, charge.phases().get(n - 1).model());
        if (charge.phases().get(n - 1).agreedOn() != null) {
            throw cannotHold(charge, "changed by an amendment");
        }
        if (charge.billing() != null && charge.billing().ownDates()) {
            throw cannotHold(charge, "billed from days of its own");
        }
        if (charge.kind() == ChargeKind.USAGE && changesInsidePeriod(charge, n, config)) {
            throw cannotHold(charge, "use whose price changes inside a billing period");
        }
        if (!charge.counting().equals(QuantityRule.SUM)) {
            throw cannotHold(charge, "use counted by " + charge.counting().aggregation());
        }
        var held = HeldPrice.of(model).orElseThrow(() -> cannotHold(charge, model.describe()));
        return new PriceModel(
                charge.priceKey(n),
                charge.lineId(),
                charge.product(),
                charge.name(),
                config.currency().getCode(),
                kind(charge.kind()),
                interval(charge),
                charge.timing() == Timing.IN_ADVANCE ? PriceModel.Timing.IN_ADVANCE : PriceModel.Timing.IN_ARREARS,
                held.scheme(),
                held.unitAmount(),
                charge.metric(),
                held.tiers(),
                held.packageSize());
    }

    /** Prices of a billing period. Where they have no end, or must add up and would not, they cannot be held. */
    private static ChargeModel ofPeriod(Charge charge, ChargeModel model) {
        PriceBase price = charge.billing() == null ? null : charge.billing().price();
        Frequency period = charge.frequency();
        if (price == null || period == null || price.per().equals(period)) {
            return model;
        }
        String what = "a price of a " + price.per().period() + " billed " + period.label();
        if ((price.per().months() == 0) != (period.months() == 0)) {
            throw cannotHold(charge, what);
        }
        try {
            return model.withPrices(one -> ofPeriod(one, price, period));
        } catch (ArithmeticException endless) {
            throw cannotHold(charge, what);
        }
    }

    private static BigMoney ofPeriod(BigMoney price, PriceBase base, Frequency period) {
        BigDecimal exact =
                price.getAmount()
                        .multiply(BigDecimal.valueOf(period.halfMonths() + period.days()))
                        .divide(BigDecimal.valueOf(base.per().halfMonths() + base.per().days()))
                        .stripTrailingZeros();
        boolean rounds = exact.scale() > price.getCurrencyUnit().getDecimalPlaces();
        if (base.addsUp() && rounds) {
            throw new ArithmeticException("The periods of " + price + " would not add up");
        }
        return BigMoney.of(price.getCurrencyUnit(), exact);
    }

    private static boolean changesInsidePeriod(Charge charge, int n, PricingConfig config) {
        LocalDate from = charge.phases().get(n - 1).from();
        return n > 1
                && new ChargeTime(config, charge)
                        .schedule().periods().stream().noneMatch(period -> period.start().equals(from));
    }

    private static FirstbillException cannotHold(Charge charge, String what) {
        return new FirstbillException(
                FailureCode.VALIDATION_REJECTED,
                "The billing system cannot hold line "
                        + charge.lineId()
                        + " ("
                        + what
                        + "). Rate it outside and import its lines, or agree on terms the billing system knows.");
    }

    private static PriceModel.Kind kind(ChargeKind kind) {
        return switch (kind) {
            case RECURRING -> PriceModel.Kind.RECURRING;
            case ONE_TIME -> PriceModel.Kind.ONE_TIME;
            case USAGE -> PriceModel.Kind.USAGE;
        };
    }

    private static PriceModel.@Nullable Interval interval(Charge charge) {
        Frequency frequency = charge.frequency();
        if (frequency == null) {
            return null;
        }
        return switch (frequency.name()) {
            case "MONTHLY" -> PriceModel.Interval.MONTH;
            case "QUARTERLY" -> PriceModel.Interval.QUARTER;
            case "SEMI_ANNUAL" -> PriceModel.Interval.HALF_YEAR;
            case "ANNUAL" -> PriceModel.Interval.YEAR;
            default -> throw cannotHold(charge, "billed " + frequency.label());
        };
    }

    private static SubscriptionModel subscription(PricingConfig config) {
        var term = config.term();
        var free = config.freePeriod();
        return new SubscriptionModel(
                term.start(),
                term.end(),
                anchor(config),
                config.charges().stream().flatMap(BillingModels::items).toList(),
                free == null ? term.start() : free.start(),
                free == null ? term.start() : free.end());
    }

    /** The anchor of the longest period: whole numbers of the shorter ones fill it, so it is theirs as well. */
    private static LocalDate anchor(PricingConfig config) {
        return config.charges().stream()
                .flatMap(charge -> Stream.ofNullable(charge.frequency()))
                .max(Comparator.naturalOrder())
                .map(longest -> config.schedule(longest).anchor())
                .orElse(config.term().start());
    }

    private static Stream<SubscriptionModel.Item> items(Charge charge) {
        return phases(charge).mapToObj(n -> item(charge.priceKey(n), charge.phases().get(n - 1)));
    }

    private static SubscriptionModel.Item item(String priceKey, ChargePhase phase) {
        var quantity = phase.model() instanceof FlatCharge ? BigDecimal.ONE : phase.quantity();
        return new SubscriptionModel.Item(priceKey, quantity, phase.from(), phase.to());
    }
}
