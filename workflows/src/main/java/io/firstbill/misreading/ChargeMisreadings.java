package io.firstbill.misreading;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.PriceBase;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One charge set up otherwise as a whole: left out, when and how often it is billed, list price, price of another. */
record ChargeMisreadings(PricingConfig config, Charge charge) {
    private static final List<Frequency> COMMON =
            List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SEMI_ANNUAL, Frequency.ANNUAL);
    private static final int HUNDRED = 100;

    Stream<Misreading> all() {
        return Stream.of(
                        left(),
                        timing(),
                        frequency(),
                        priceBase(),
                        listPrice(),
                        swapped(),
                        instalments(),
                        uplift(),
                        creditAtList())
                .flatMap(all -> all);
    }

    private Stream<Misreading> left() {
        var others = config.charges().stream().filter(other -> !other.equals(charge)).toList();
        return Stream.of(
                Misreading.of(
                        DiscrepancyType.MISSING_LINE,
                        charge.name(),
                        "",
                        charge.lineId() + " was not set up: the line is not on the invoice",
                        config.withCharges(others)));
    }

    private Stream<Misreading> timing() {
        if (charge.kind() != ChargeKind.RECURRING) {
            return Stream.empty();
        }
        var other = charge.timing() == Timing.IN_ADVANCE ? Timing.IN_ARREARS : Timing.IN_ADVANCE;
        return Stream.of(
                Misreading.told(
                        DiscrepancyType.TIMING,
                        charge.lineId() + " timing",
                        charge.timing().label(),
                        other.label(),
                        with(Altered.timing(charge, other))));
    }

    private Stream<Misreading> frequency() {
        var agreed = charge.frequency();
        return agreed == null
                ? Stream.empty()
                : COMMON.stream()
                        .filter(other -> !other.equals(agreed))
                        .map(other ->
                                Misreading.told(
                                        DiscrepancyType.WRONG_PERIOD,
                                        charge.lineId() + " frequency",
                                        agreed.label(),
                                        other.label(),
                                        with(Altered.frequency(charge, other))));
    }

    /** The price taken for one of another length of time, most often for that of a billing period. */
    private Stream<Misreading> priceBase() {
        LineBilling own = charge.billing();
        Frequency period = charge.frequency();
        if (charge.kind() != ChargeKind.RECURRING || period == null) {
            return Stream.empty();
        }
        Frequency agreed = own == null || own.price() == null ? period : own.price().per();
        boolean addsUp = own != null && own.price() != null && own.price().addsUp();
        return Stream.concat(COMMON.stream(), Stream.of(period))
                .distinct()
                .filter(other -> !other.equals(agreed))
                .map(other ->
                        Misreading.of(
                                DiscrepancyType.WRONG_PRICE,
                                "a price of a " + agreed.period(),
                                "a price of a " + other.period(),
                                charge.lineId()
                                        + ": the price of a "
                                        + agreed.period()
                                        + " was set up as that of a "
                                        + other.period(),
                                with(Altered.billed(charge, LineBilling.priced(own, new PriceBase(other, addsUp))))));
    }

    private Stream<Misreading> listPrice() {
        return charge.phases().stream().noneMatch(phase -> phase.listPrice() != null)
                ? Stream.empty()
                : Stream.of(
                        Misreading.of(
                                DiscrepancyType.DISCOUNT,
                                "net price",
                                "list price",
                                charge.lineId() + ": the list price was billed instead of the net price",
                                with(Altered.phases(charge, ChargeMisreadings::atList))));
    }

    private static ChargePhase atList(ChargePhase phase) {
        var list = phase.listPrice();
        return list == null ? phase : Altered.model(phase, phase.model().at(list));
    }

    /** The price of another line, or the prices of both exchanged. */
    private Stream<Misreading> swapped() {
        return config.charges().stream()
                .filter(other -> !other.equals(charge) && !other.phases().isEmpty())
                .filter(other -> other.kind() == charge.kind())
                .flatMap(other -> {
                    var mine = charge.phases().getFirst().model();
                    var theirs = other.phases().getFirst().model();
                    var one = Altered.charge(config, charge, priced(charge, theirs));
                    var both = Altered.charge(one, other, priced(other, mine));
                    return Stream.of(
                            price(other, "the price of " + other.lineId() + " (" + theirs.describe() + ")", one),
                            price(other, "prices exchanged with " + other.lineId(), both));
                });
    }

    private Misreading price(Charge other, String words, PricingConfig setUp) {
        return Misreading.of(
                DiscrepancyType.WRONG_PRICE,
                charge.lineId(),
                other.lineId(),
                charge.lineId() + ": billed at " + words,
                setUp);
    }

    private static Charge priced(Charge charge, ChargeModel model) {
        return Altered.models(charge, any -> model);
    }

    /** Parts of one total: the rest that does not divide on another part, or lost. */
    private Stream<Misreading> instalments() {
        var parts = charge.phases();
        if (charge.kind() != ChargeKind.ONE_TIME
                || parts.size() < 2
                || !parts.stream().allMatch(part -> part.model() instanceof FlatCharge)) {
            return Stream.empty();
        }
        var first = parts.getFirst();
        var last = parts.getLast();
        var exchanged = new ArrayList<>(parts);
        exchanged.set(0, Altered.model(first, last.model()));
        exchanged.set(parts.size() - 1, Altered.model(last, first.model()));
        var middle = parts.get(parts.size() / 2).model();
        return Stream.of(
                rest("on the first part", "on the last part", "on the other end", exchanged),
                rest(
                        "added to a part",
                        "lost",
                        "lost: every part is the same",
                        parts.stream().map(part -> Altered.model(part, middle)).toList()));
    }

    private Misreading rest(String expected, String actual, String words, List<ChargePhase> phases) {
        return Misreading.of(
                DiscrepancyType.ROUNDING,
                expected,
                actual,
                charge.lineId() + " instalment remainder " + words,
                with(charge.withPhases(phases)));
    }

    /** Two increases of one percent: counted on the rounded price, on the exact one, or on the first one. */
    private Stream<Misreading> uplift() {
        var phases = charge.phases();
        if (phases.size() < 3 || phases.stream().anyMatch(phase -> phase.model().singlePrice().isEmpty())) {
            return Stream.empty();
        }
        var prices = phases.stream().map(phase -> phase.model().singlePrice().orElseThrow().getAmount()).toList();
        if (prices.getFirst().signum() == 0) {
            return Stream.empty();
        }
        var percent =
                prices.get(1)
                        .subtract(prices.getFirst())
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(prices.getFirst(), 2, RoundingMode.HALF_UP);
        var rate = percent.movePointLeft(2);
        return Stream.of(
                uplifted("rounded", (n, before) -> before.add(before.multiply(rate)), true),
                uplifted("unrounded", (n, before) -> before.add(before.multiply(rate)), false),
                uplifted("not compounded", (n, before) -> before.add(prices.getFirst().multiply(rate)), false));
    }

    private interface Increase {
        BigDecimal next(int n, BigDecimal before);
    }

    private Misreading uplifted(String how, Increase increase, boolean rounded) {
        var phases = new ArrayList<>(charge.phases());
        var price = phases.getFirst().model().singlePrice().orElseThrow();
        int decimals = Math.max(price.getScale(), config.currency().getDecimalPlaces());
        var exact = price.getAmount();
        for (int n = 1; n < phases.size(); n++) {
            exact = increase.next(n, exact);
            exact = rounded ? exact.setScale(decimals, RoundingMode.HALF_UP) : exact;
            var raised = BigMoney.of(config.currency(), exact);
            phases.set(n, Altered.model(phases.get(n), phases.get(n).model().at(raised)));
        }
        return Misreading.of(
                DiscrepancyType.WRONG_PRICE,
                Choice.UPLIFT_BASE.label(),
                how,
                charge.lineId() + ": billed under uplift base " + how,
                with(charge.withPhases(phases)));
    }

    /** A change credited at list price instead of what was billed. */
    private Stream<Misreading> creditAtList() {
        var agreed = charge.phases().stream().anyMatch(phase -> phase.agreedOn() != null);
        var list = charge.phases().stream().anyMatch(phase -> phase.listPrice() != null);
        if (!agreed || !list) {
            return Stream.empty();
        }
        var atList = with(Altered.phases(charge, phase -> phase.agreedOn() == null ? atList(phase) : phase));
        return Stream.of(
                new Misreading(
                        DiscrepancyType.DISCOUNT,
                        "credited as billed",
                        "credited at list price",
                        charge.lineId() + ": the change was credited at list price instead of what was billed",
                        rating -> Replaced.credits(rating.apply(config), rating.apply(atList), charge.lineId())));
    }

    private PricingConfig with(Charge other) {
        return Altered.charge(config, charge, other);
    }
}
