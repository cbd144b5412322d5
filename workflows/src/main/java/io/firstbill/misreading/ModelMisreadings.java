package io.firstbill.misreading;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.GraduatedPercentageCharge;
import io.firstbill.charge.Limits;
import io.firstbill.charge.PackageCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.charge.PercentageCharge;
import io.firstbill.charge.StairstepCharge;
import io.firstbill.charge.TierBounds;
import io.firstbill.charge.TierRule;
import io.firstbill.charge.TieredPackageCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How a charge turns quantity into money set up otherwise: tier rules, model, packages, fees, decimals. */
record ModelMisreadings(PricingConfig config, Charge charge) {

    Stream<Misreading> all() {
        return Stream.of(
                        new BoundMisreadings(config, charge).all(),
                        bounds(),
                        models(),
                        packages(),
                        fees(),
                        decimals(),
                        new TierMisreadings(config, charge).all())
                .flatMap(all -> all);
    }

    private Stream<Misreading> bounds() {
        var bounds =
                Arrays.stream(TierBounds.values())
                        .map(other ->
                                choice(
                                        Choice.TIER_BOUNDS,
                                        other.name(),
                                        ruled(rule -> new TierRule(other, rule.feeAtZero()))));
        return Stream.concat(
                bounds,
                Stream.of(
                        choice(Choice.ZERO_USAGE_TIER_FEE, "CHARGED", ruled(rule -> new TierRule(rule.bounds(), true))),
                        choice(
                                Choice.ZERO_USAGE_TIER_FEE,
                                "NOT_CHARGED",
                                ruled(rule -> new TierRule(rule.bounds(), false)))));
    }

    private static UnaryOperator<ChargeModel> ruled(UnaryOperator<TierRule> change) {
        return model ->
                switch (model) {
                    case GraduatedCharge m -> new GraduatedCharge(m.tiers(), change.apply(m.rule()));
                    case VolumeCharge m -> new VolumeCharge(m.tiers(), change.apply(m.rule()));
                    case StairstepCharge m -> new StairstepCharge(m.steps(), change.apply(m.rule()));
                    case GraduatedPercentageCharge m ->
                            new GraduatedPercentageCharge(m.bands(), m.volume(), change.apply(m.rule()));
                    case TieredPackageCharge m ->
                            new TieredPackageCharge(
                                    m.size(), m.fullOnly(), m.volume(), m.tiers(), change.apply(m.rule()));
                    default -> model;
                };
    }

    private Stream<Misreading> models() {
        return Stream.of(
                other(
                        "graduated",
                        "volume",
                        model ->
                                switch (model) {
                                    case GraduatedCharge m -> new VolumeCharge(m.tiers(), m.rule());
                                    case TieredPackageCharge m when !m.volume() -> volume(m, true);
                                    case GraduatedPercentageCharge m when !m.volume() ->
                                            new GraduatedPercentageCharge(m.bands(), true, m.rule());
                                    default -> model;
                                }),
                other(
                        "volume",
                        "graduated",
                        model ->
                                switch (model) {
                                    case VolumeCharge m -> new GraduatedCharge(m.tiers(), m.rule());
                                    case TieredPackageCharge m when m.volume() -> volume(m, false);
                                    case GraduatedPercentageCharge m when m.volume() ->
                                            new GraduatedPercentageCharge(m.bands(), false, m.rule());
                                    default -> model;
                                }),
                other(
                        "per unit",
                        "flat",
                        model -> model instanceof PerUnitCharge m ? new FlatCharge(m.unitPrice()) : model));
    }

    private static ChargeModel volume(TieredPackageCharge m, boolean volume) {
        return new TieredPackageCharge(m.size(), m.fullOnly(), volume, m.tiers(), m.rule());
    }

    private Misreading other(String expected, String actual, UnaryOperator<ChargeModel> change) {
        return Misreading.of(
                DiscrepancyType.WRONG_PRICE,
                expected,
                actual,
                charge.lineId() + ": charged as " + actual + " instead of " + expected,
                with(change));
    }

    private Stream<Misreading> packages() {
        return Stream.of(
                choice(Choice.PARTIAL_BLOCK, "FLOOR", full(true)), choice(Choice.PARTIAL_BLOCK, "CEIL", full(false)));
    }

    private static UnaryOperator<ChargeModel> full(boolean only) {
        return model ->
                switch (model) {
                    case PackageCharge m -> new PackageCharge(m.size(), m.price(), m.free(), only);
                    case TieredPackageCharge m ->
                            new TieredPackageCharge(m.size(), only, m.volume(), m.tiers(), m.rule());
                    default -> model;
                };
    }

    private Stream<Misreading> fees() {
        return Stream.of(
                term(
                        "included units",
                        "the stated ones",
                        "none",
                        model ->
                                model instanceof PackageCharge m
                                        ? new PackageCharge(m.size(), m.price(), BigDecimal.ZERO, m.fullOnly())
                                        : model),
                term(
                        "free events",
                        "the stated ones",
                        "none",
                        percentage(
                                m -> new PercentageCharge(m.percent(), m.fixedFee(), 0, m.freeAmount(), m.limits()))),
                term(
                        "free amount",
                        "the stated one",
                        "none",
                        percentage(m ->
                                new PercentageCharge(
                                        m.percent(), m.fixedFee(), m.freeEvents(), BigDecimal.ZERO, m.limits()))),
                term("limits", "the stated ones", "none", percentage(m -> limited(m, Limits.NONE))),
                term(
                        "limits",
                        "as stated",
                        "applied to each event or period",
                        percentage(m ->
                                limited(
                                        m,
                                        new Limits(
                                                m.limits().minimum(), m.limits().maximum(), !m.limits().perEvent())))),
                term(
                        "fixed fee",
                        "charged",
                        "none",
                        percentage(m ->
                                new PercentageCharge(
                                        m.percent(),
                                        m.fixedFee().multipliedBy(0),
                                        m.freeEvents(),
                                        m.freeAmount(),
                                        m.limits()))));
    }

    private static PercentageCharge limited(PercentageCharge m, Limits limits) {
        return new PercentageCharge(m.percent(), m.fixedFee(), m.freeEvents(), m.freeAmount(), limits);
    }

    private static UnaryOperator<ChargeModel> percentage(UnaryOperator<PercentageCharge> change) {
        return model -> model instanceof PercentageCharge m ? change.apply(m) : model;
    }

    private Misreading term(String what, String expected, String actual, UnaryOperator<ChargeModel> change) {
        return Misreading.told(
                DiscrepancyType.WRONG_PRICE, charge.lineId() + " " + what, expected, actual, with(change));
    }

    /** Prices off by powers of ten, as when minor units are taken for whole ones, or by the months of a year. */
    private Stream<Misreading> decimals() {
        return Stream.of("10", "100", "1000", "0.1", "0.01", "0.001", "12")
                .map(factor ->
                        Misreading.of(
                                DiscrepancyType.WRONG_PRICE,
                                "as agreed",
                                "x " + factor,
                                charge.lineId() + ": prices set up " + factor + " times as high (decimals or unit)",
                                Altered.charge(
                                        config,
                                        charge,
                                        Altered.models(
                                                charge,
                                                model ->
                                                        model.withPrices(price ->
                                                                price.multipliedBy(new BigDecimal(factor)))))));
    }

    private Misreading choice(Choice choice, String option, UnaryOperator<ChargeModel> change) {
        var agreed = config.rules().of(choice);
        return Misreading.of(
                ChoiceMisreadings.type(choice),
                agreed,
                option,
                charge.lineId() + " " + ChoiceMisreadings.words(choice, agreed, option),
                with(change));
    }

    private PricingConfig with(UnaryOperator<ChargeModel> change) {
        return Altered.charge(config, charge, Altered.within(charge, change));
    }
}
