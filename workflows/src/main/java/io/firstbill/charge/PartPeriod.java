package io.firstbill.charge;

import io.firstbill.period.Proration;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the terms of use are in a part of a billing period: what is included and where tiers end by its share or whole,
 * fees by its share or whole. 100 included units are 54.83871 of 17 of 31 days, or 55 when rounded up.
 *
 * @param share the part of the period
 * @param allowance how much of what is included and of bounds it has: the share, or more or less where they are of
 *     another length of time than a period
 * @param units how what is included and bounds are lessened
 * @param fees what is lessened of what use costs
 */
public record PartPeriod(Proration share, Proration allowance, Units units, Fees fees) {
    private static final int DECIMALS = 6;

    /** A part whose units are of a billing period. */
    public PartPeriod(Proration share, Units units, Fees fees) {
        this(share, share, units, fees);
    }

    /** How units are lessened. */
    public enum Units {
        /** Not at all. */
        WHOLE,
        /** By the share, to six decimals. */
        PRORATED,
        /** By the share, up to the next whole unit. */
        PRORATED_UP,
        /** By the share, down to a whole unit. */
        PRORATED_DOWN
    }

    /** What is lessened of what use costs. */
    public enum Fees {
        /** Nothing. */
        WHOLE,
        /** Fees, not the prices of units. */
        PRORATED,
        /** All of it, the prices of units too. */
        WITH_UNIT_PRICES
    }

    /** So many units of a whole period in the part. */
    public BigDecimal units(BigDecimal whole) {
        BigDecimal product = whole.multiply(BigDecimal.valueOf(allowance.used()));
        BigDecimal of = BigDecimal.valueOf(allowance.whole());
        return switch (units) {
            case WHOLE -> whole;
            case PRORATED -> product.divide(of, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
            case PRORATED_UP -> product.divide(of, 0, RoundingMode.CEILING);
            case PRORATED_DOWN -> product.divide(of, 0, RoundingMode.FLOOR);
        };
    }

    /** The share of all that use costs; the whole where only fees are lessened. */
    public Proration ofAmount() {
        return fees == Fees.WITH_UNIT_PRICES ? share : Proration.FULL;
    }

    /** A bound that is the first unit of the next tier stands above the units of its own, which are lessened. */
    private @Nullable BigDecimal bound(@Nullable BigDecimal upTo, TierBounds bounds) {
        if (upTo == null) {
            return null;
        }
        return bounds == TierBounds.NEXT_FIRST_UNIT
                ? units(upTo.subtract(BigDecimal.ONE)).add(BigDecimal.ONE)
                : units(upTo);
    }

    private BigMoney fee(BigMoney whole) {
        return fees == Fees.PRORATED ? share.of(whole) : whole;
    }

    /** The terms of the part. Package sizes and the limits of a capacity are the same in every part. */
    public ChargeModel of(ChargeModel model) {
        return switch (model) {
            case FlatCharge flat -> new FlatCharge(fee(flat.amount()));
            case GraduatedCharge graduated ->
                    new GraduatedCharge(
                            graduated.tiers().stream().map(tier -> tier(tier, graduated.rule())).toList(),
                            graduated.rule());
            case VolumeCharge volume ->
                    new VolumeCharge(
                            volume.tiers().stream().map(tier -> tier(tier, volume.rule())).toList(), volume.rule());
            case PackageCharge packages ->
                    new PackageCharge(packages.size(), packages.price(), units(packages.free()), packages.fullOnly());
            case TieredPackageCharge tiered ->
                    new TieredPackageCharge(
                            tiered.size(),
                            tiered.fullOnly(),
                            tiered.volume(),
                            tiered.tiers().stream().map(tier -> fee(tier)).toList(),
                            tiered.rule());
            case StairstepCharge stairs ->
                    new StairstepCharge(
                            stairs.steps().stream()
                                    .map(step ->
                                            new StairstepCharge.Step(
                                                    bound(step.upTo(), stairs.rule().bounds()), fee(step.price())))
                                    .toList(),
                            stairs.rule());
            case PercentageCharge percentage ->
                    new PercentageCharge(
                            percentage.percent(),
                            percentage.fixedFee(),
                            units(BigDecimal.valueOf(percentage.freeEvents()))
                                    .setScale(0, RoundingMode.CEILING)
                                    .intValueExact(),
                            units(percentage.freeAmount()),
                            percentage.limits().perEvent() || fees != Fees.PRORATED
                                    ? percentage.limits()
                                    : percentage.limits().withPrices(this::fee));
            case GraduatedPercentageCharge graduated ->
                    new GraduatedPercentageCharge(
                            graduated.bands().stream()
                                    .map(band ->
                                            new GraduatedPercentageCharge.Band(
                                                    bound(band.upTo(), graduated.rule().bounds()),
                                                    band.percent(),
                                                    fee(band.flatFee())))
                                    .toList(),
                            graduated.volume(),
                            graduated.rule());
            case CapacityCharge capacity ->
                    new CapacityCharge(
                            capacity.steps().stream()
                                    .map(step -> new CapacityCharge.Step(step.limits(), fee(step.price())))
                                    .toList());
            case MatrixCharge matrix ->
                    new MatrixCharge(
                            matrix.rows().stream()
                                    .map(row -> new MatrixCharge.Row(row.values(), of(row.charge())))
                                    .toList(),
                            matrix.free() == null ? null : units(matrix.free()),
                            matrix.inProportion());
            case ByQuantityCharge lists ->
                    new ByQuantityCharge(
                            lists.steps().stream()
                                    .map(step ->
                                            new ByQuantityCharge.Step(
                                                    bound(step.upTo(), lists.bounds()), of(step.charge())))
                                    .toList(),
                            lists.bounds());
            case BoundedCharge bounded -> bounded.within(this::of);
            case GroupedCharge grouped -> grouped.within(this::of);
            case PerUnitCharge perUnit -> perUnit;
            case CostPlusCharge costPlus -> costPlus;
        };
    }

    private GraduatedCharge.Tier tier(GraduatedCharge.Tier tier, TierRule rule) {
        return fee(tier.to(bound(tier.upTo(), rule.bounds())));
    }

    /** What a tier costs at least and at most is lessened like its fee. */
    private GraduatedCharge.Tier fee(GraduatedCharge.Tier tier) {
        GraduatedCharge.Tier lessened = tier.withFee(fee(tier.flatFee()));
        return tier.limits().any() ? lessened.within(tier.limits().withPrices(this::fee)) : lessened;
    }

    /** For the calculation, for example {@code included units and tier bounds for 17/31 of the period}. */
    public String words() {
        List<String> what = new ArrayList<>();
        String included = "included units and tier bounds";
        if (units != Units.WHOLE) {
            what.add(allowance.equals(share) ? included : included + " times " + allowance);
        }
        if (fees != Fees.WHOLE) {
            what.add(fees == Fees.PRORATED ? "fees" : "all that use costs");
        }
        boolean part = fees != Fees.WHOLE || allowance.equals(share);
        return String.join(", ", what) + (part ? " for " + share + " of the period" : "");
    }
}
