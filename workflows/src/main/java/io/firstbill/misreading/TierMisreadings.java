package io.firstbill.misreading;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.charge.PackageCharge;
import io.firstbill.charge.StairstepCharge;
import io.firstbill.charge.TieredPackageCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Words;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures of tiers and packages set up otherwise: an edge one off, a price of the next tier, a fee left out, a size.
 */
record TierMisreadings(PricingConfig config, Charge charge) {
    private static final List<BigDecimal> SIZES = Stream.of("1", "10", "100", "1000").map(BigDecimal::new).toList();

    Stream<Misreading> all() {
        return Stream.concat(
                charge.phases().stream().distinct().flatMap(this::ofPhase),
                new TierLimitMisreadings(config, charge).all());
    }

    private Stream<Misreading> ofPhase(ChargePhase phase) {
        var tiers = tiers(phase.model());
        return Stream.of(
                        tiers.map(all -> inTiers(phase, all)).orElseGet(Stream::empty),
                        phase.model() instanceof StairstepCharge steps ? steps(phase, steps) : Stream.<Misreading>of(),
                        sizes(phase))
                .flatMap(all -> all);
    }

    /** The tiers of a model that has some. */
    static Optional<List<Tier>> tiers(ChargeModel model) {
        return switch (model) {
            case GraduatedCharge m -> Optional.of(m.tiers());
            case VolumeCharge m -> Optional.of(m.tiers());
            case TieredPackageCharge m -> Optional.of(m.tiers());
            default -> Optional.empty();
        };
    }

    /** The same model with other tiers. */
    static ChargeModel with(ChargeModel model, List<Tier> tiers) {
        return switch (model) {
            case GraduatedCharge m -> new GraduatedCharge(tiers, m.rule());
            case VolumeCharge m -> new VolumeCharge(tiers, m.rule());
            case TieredPackageCharge m -> new TieredPackageCharge(m.size(), m.fullOnly(), m.volume(), tiers, m.rule());
            default -> model;
        };
    }

    private Stream<Misreading> inTiers(ChargePhase phase, List<Tier> tiers) {
        return IntStream.range(0, tiers.size())
                .boxed()
                .flatMap(i -> Stream.concat(edges(phase, tiers, i), prices(phase, tiers, i)));
    }

    private Stream<Misreading> edges(ChargePhase phase, List<Tier> tiers, int i) {
        var tier = tiers.get(i);
        var edge = tier.upTo();
        return edge == null
                ? Stream.empty()
                : near(edge).map(other -> edge(phase, i, edge, other, Altered.at(tiers, i, tier.to(other))));
    }

    private static Stream<BigDecimal> near(BigDecimal edge) {
        return Stream.of(
                edge.add(BigDecimal.ONE),
                edge.subtract(BigDecimal.ONE),
                edge.movePointRight(1),
                edge.movePointLeft(1),
                edge.movePointRight(3),
                edge.movePointLeft(3));
    }

    private Misreading edge(ChargePhase phase, int i, BigDecimal was, BigDecimal now, List<Tier> tiers) {
        return Misreading.told(
                DiscrepancyType.WRONG_PRICE,
                charge.lineId() + " upper bound of tier " + (i + 1),
                Words.number(was),
                Words.number(now),
                with(phase, with(phase.model(), tiers)));
    }

    private Stream<Misreading> prices(ChargePhase phase, List<Tier> tiers, int i) {
        var tier = tiers.get(i);
        List<Misreading> all = new ArrayList<>();
        for (int j = 0; j < tiers.size(); j++) {
            if (j != i) {
                var other = tiers.get(j).unitPrice();
                all.add(
                        Misreading.told(
                                DiscrepancyType.WRONG_PRICE,
                                charge.lineId() + " unit price of tier " + (i + 1),
                                Words.price(tier.unitPrice()),
                                Words.price(other) + " (the price of tier " + (j + 1) + ")",
                                with(phase, with(phase.model(), Altered.at(tiers, i, tier.at(other))))));
            }
        }
        var nothing = BigMoney.zero(config.currency());
        all.add(
                Misreading.told(
                        DiscrepancyType.WRONG_PRICE,
                        charge.lineId() + " fee of tier " + (i + 1),
                        Words.price(tier.flatFee()),
                        "none",
                        with(phase, with(phase.model(), Altered.at(tiers, i, tier.withFee(nothing))))));
        if (i == 0) {
            all.add(
                    Misreading.told(
                            DiscrepancyType.WRONG_PRICE,
                            charge.lineId() + " fees of tiers",
                            "charged",
                            "none",
                            with(
                                    phase,
                                    with(phase.model(), tiers.stream().map(each -> each.withFee(nothing)).toList()))));
        }
        return all.stream();
    }

    private Stream<Misreading> steps(ChargePhase phase, StairstepCharge model) {
        return IntStream.range(0, model.steps().size())
                .boxed()
                .flatMap(i -> {
                    var step = model.steps().get(i);
                    var edge = step.upTo();
                    return edge == null
                            ? Stream.<Misreading>empty()
                            : near(edge)
                                    .map(other ->
                                            Misreading.told(
                                                    DiscrepancyType.WRONG_PRICE,
                                                    charge.lineId() + " upper bound of step " + (i + 1),
                                                    Words.number(edge),
                                                    Words.number(other),
                                                    with(
                                                            phase,
                                                            new StairstepCharge(
                                                                    Altered.at(
                                                                            model.steps(),
                                                                            i,
                                                                            new StairstepCharge.Step(
                                                                                    other, step.price())),
                                                                    model.rule()))));
                });
    }

    private Stream<Misreading> sizes(ChargePhase phase) {
        return switch (phase.model()) {
            case PackageCharge m ->
                    sizes(m.size())
                            .map(size ->
                                    size(
                                            phase,
                                            m.size(),
                                            size,
                                            new PackageCharge(size, m.price(), m.free(), m.fullOnly())));
            case TieredPackageCharge m ->
                    sizes(m.size())
                            .map(size ->
                                    size(
                                            phase,
                                            m.size(),
                                            size,
                                            new TieredPackageCharge(
                                                    size, m.fullOnly(), m.volume(), m.tiers(), m.rule())));
            default -> Stream.empty();
        };
    }

    private static Stream<BigDecimal> sizes(BigDecimal size) {
        var two = BigDecimal.valueOf(2);
        return Stream.concat(
                        Stream.of(
                                size.multiply(two),
                                size.multiply(new BigDecimal("0.5")),
                                size.movePointLeft(1),
                                size.movePointRight(1)),
                        SIZES.stream())
                .filter(other -> other.compareTo(size) != 0);
    }

    private Misreading size(ChargePhase phase, BigDecimal was, BigDecimal now, ChargeModel model) {
        return Misreading.told(
                DiscrepancyType.WRONG_PRICE,
                charge.lineId() + " package size",
                Words.number(was),
                Words.number(now),
                with(phase, model));
    }

    /** The model in the place of that of every phase priced alike. */
    private PricingConfig with(ChargePhase phase, ChargeModel model) {
        return Altered.charge(config, charge, Altered.models(charge, own -> own.equals(phase.model()) ? model : own));
    }
}
