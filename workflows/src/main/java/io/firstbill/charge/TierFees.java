package io.firstbill.charge;

import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.joda.money.BigMoney;

import java.util.List;

/** The fees of tiers apart from the prices of units: 5.00 for a tier in which each unit costs 0.22. */
public final class TierFees {
    private TierFees() {}

    /** The fees of the tiers that a quantity reaches. */
    public static BigMoney of(ChargeModel model, Measured quantity) {
        return switch (model) {
            case BoundedCharge bounded -> of(bounded.of(), Measured.of(bounded.charged(quantity.quantity())));
            case GroupedCharge grouped -> difference(unbounded(grouped), quantity);
            default -> difference(model, quantity);
        };
    }

    private static ChargeModel unbounded(GroupedCharge grouped) {
        return grouped.of() instanceof BoundedCharge bounded ? new GroupedCharge(bounded.of(), grouped.by()) : grouped;
    }

    private static BigMoney difference(ChargeModel model, Measured quantity) {
        ChargeModel without = without(model);
        BigMoney none = BigMoney.zero(model.currency());
        return without.equals(model) ? none : none.plus(amount(model, quantity)).minus(amount(without, quantity));
    }

    private static BigMoney amount(ChargeModel model, Measured quantity) {
        List<RatedLine> lines = model.rate(new RatingInput(quantity, Proration.FULL));
        BigMoney none = BigMoney.zero(model.currency());
        return lines.stream().map(RatedLine::amount).reduce(none, BigMoney::plus);
    }

    /** The model without fees; itself where it has none. */
    public static ChargeModel without(ChargeModel model) {
        return switch (model) {
            case GraduatedCharge graduated -> new GraduatedCharge(tiers(graduated.tiers()), graduated.rule());
            case VolumeCharge volume -> new VolumeCharge(tiers(volume.tiers()), volume.rule());
            case TieredPackageCharge packages ->
                    new TieredPackageCharge(
                            packages.size(),
                            packages.fullOnly(),
                            packages.volume(),
                            tiers(packages.tiers()),
                            packages.rule());
            case GraduatedPercentageCharge shares ->
                    new GraduatedPercentageCharge(
                            shares.bands().stream()
                                    .map(band ->
                                            new GraduatedPercentageCharge.Band(
                                                    band.upTo(), band.percent(), none(band.flatFee())))
                                    .toList(),
                            shares.volume(),
                            shares.rule());
            case MatrixCharge matrix -> matrix.withCharges(TierFees::without);
            case ByQuantityCharge lists -> lists.withCharges(TierFees::without);
            case BoundedCharge bounded -> bounded.within(TierFees::without);
            case GroupedCharge grouped -> grouped.within(TierFees::without);
            default -> model;
        };
    }

    private static List<GraduatedCharge.Tier> tiers(List<GraduatedCharge.Tier> tiers) {
        return tiers.stream().map(tier -> tier.withFee(none(tier.flatFee()))).toList();
    }

    private static BigMoney none(BigMoney fee) {
        return fee.multipliedBy(0);
    }
}
