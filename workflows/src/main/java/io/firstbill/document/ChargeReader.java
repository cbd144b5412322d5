package io.firstbill.document;

import io.firstbill.charge.BoundedCharge;
import io.firstbill.charge.Bounds;
import io.firstbill.charge.ByQuantityCharge;
import io.firstbill.charge.CapacityCharge;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.CostPlusCharge;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.GraduatedPercentageCharge;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.charge.Limits;
import io.firstbill.charge.MatrixCharge;
import io.firstbill.charge.PackageCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.charge.PercentageCharge;
import io.firstbill.charge.StairstepCharge;
import io.firstbill.charge.TierBounds;
import io.firstbill.charge.TierRule;
import io.firstbill.charge.TieredPackageCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.money.Percent;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The charge model of a phase.
 *
 * @param currency of its prices
 * @param choices the contract's, which hold where the charge states none of its own
 */
record ChargeReader(CurrencyUnit currency, Choices choices) {

    ChargeModel read(Fields charge) {
        Bounds bounds =
                new Bounds(
                        units(charge, "minimumQuantity"),
                        units(charge, "maximumQuantity"),
                        amount(charge, "minimumAmount"),
                        amount(charge, "maximumAmount"));
        ChargeModel model = bounds.none() ? model(charge) : new BoundedCharge(model(charge), bounds);
        List<String> groups = charge.texts("groupBy");
        return groups.isEmpty() ? model : new GroupedCharge(model, groups);
    }

    private static @Nullable BigDecimal units(Fields charge, String name) {
        return charge.has(name) ? charge.decimal(name, BigDecimal.ZERO) : null;
    }

    private ChargeModel model(Fields charge) {
        return switch (charge.text("model")) {
            case "PER_UNIT" -> new PerUnitCharge(price(charge, "unitPrice"));
            case "GRADUATED" -> parts(charge, "tiers", this::tier, tiers -> new GraduatedCharge(tiers, rule(charge)));
            case "VOLUME" -> parts(charge, "tiers", this::tier, tiers -> new VolumeCharge(tiers, rule(charge)));
            case "STAIRSTEP" -> parts(charge, "steps", this::step, steps -> new StairstepCharge(steps, rule(charge)));
            case "PACKAGE" ->
                    new PackageCharge(
                            size(charge),
                            price(charge, "packagePrice"),
                            charge.decimal("freeUnits", BigDecimal.ZERO),
                            fullOnly(charge));
            case "TIERED_PACKAGE" -> tieredPackage(charge);
            case "PERCENTAGE" ->
                    new PercentageCharge(
                            percent(charge),
                            price(charge, "fixedFee"),
                            charge.integer("freeEvents"),
                            charge.decimal("freeAmount", BigDecimal.ZERO),
                            limits(charge));
            case "GRADUATED_PERCENTAGE" ->
                    parts(
                            charge,
                            "tiers",
                            this::band,
                            bands ->
                                    new GraduatedPercentageCharge(
                                            bands, charge.text("tierPricing").equals("VOLUME"), rule(charge)));
            case "COST_PLUS" -> new CostPlusCharge(currency, charge.decimal("multiplier", BigDecimal.ONE));
            case "CAPACITY" -> parts(charge, "steps", this::capacity, CapacityCharge::new);
            case "MATRIX" -> parts(charge, "rows", this::row, rows -> matrix(charge, rows));
            case "BY_QUANTITY" ->
                    parts(charge, "steps", this::list, lists -> new ByQuantityCharge(lists, rule(charge).bounds()));
            default -> new FlatCharge(price(charge, "amount"));
        };
    }

    /** A model made of parts; a neutral one when there are none, which the schema has already refused. */
    private <P> ChargeModel parts(
            Fields charge, String name, Function<Fields, P> part, Function<List<P>, ChargeModel> model) {
        List<P> parts = charge.list(name).stream().map(part).toList();
        return parts.isEmpty() ? new FlatCharge(BigMoney.zero(currency)) : model.apply(parts);
    }

    private ChargeModel tieredPackage(Fields charge) {
        BigDecimal size = size(charge);
        return parts(
                charge,
                "tiers",
                tier ->
                        new GraduatedCharge.Tier(
                                bound(tier),
                                tier.has("packagePrice")
                                        ? price(tier, "packagePrice")
                                        : price(tier, "unitPrice").multipliedBy(size),
                                price(tier, "flatFee"),
                                null,
                                tierLimits(tier)),
                tiers ->
                        new TieredPackageCharge(
                                size,
                                fullOnly(charge),
                                charge.text("tierPricing").equals("VOLUME"),
                                tiers,
                                rule(charge)));
    }

    private TierRule rule(Fields charge) {
        String bounds = charge.has("tierBounds") ? charge.text("tierBounds") : choices.of(Choice.TIER_BOUNDS);
        String zero =
                charge.has("zeroUsageTierFee")
                        ? charge.text("zeroUsageTierFee")
                        : choices.of(Choice.ZERO_USAGE_TIER_FEE);
        TierBounds known =
                List.of(TierBounds.values()).stream()
                        .filter(value -> value.name().equals(bounds))
                        .findFirst()
                        .orElse(TierBounds.UPPER_INCLUSIVE);
        return new TierRule(known, zero.equals("CHARGED"));
    }

    /** A package holds something even in a document at fault, so that it can be read to its end. */
    private static BigDecimal size(Fields charge) {
        BigDecimal size = charge.decimal("packageSize", BigDecimal.ONE);
        return size.signum() > 0 ? size : BigDecimal.ONE;
    }

    private boolean fullOnly(Fields charge) {
        return charge.has("partialPackage")
                ? charge.text("partialPackage").equals("FREE")
                : choices.is(Choice.PARTIAL_BLOCK, "FLOOR");
    }

    private static Percent percent(Fields fields) {
        return new Percent(fields.decimal("percent", BigDecimal.ZERO));
    }

    private Limits limits(Fields charge) {
        return new Limits(
                amount(charge, "minimum"), amount(charge, "maximum"), !charge.text("limitsApplyTo").equals("PERIOD"));
    }

    private GraduatedCharge.Tier tier(Fields tier) {
        BigDecimal size = tier.decimal("packageSize", BigDecimal.ZERO);
        return new GraduatedCharge.Tier(
                bound(tier),
                price(tier, "unitPrice"),
                price(tier, "flatFee"),
                size.signum() > 0 ? size : null,
                tierLimits(tier));
    }

    private Limits tierLimits(Fields tier) {
        return new Limits(amount(tier, "minimumAmount"), amount(tier, "maximumAmount"), true);
    }

    private @Nullable BigMoney amount(Fields fields, String name) {
        return fields.has(name) ? price(fields, name) : null;
    }

    private GraduatedPercentageCharge.Band band(Fields band) {
        return new GraduatedPercentageCharge.Band(bound(band), percent(band), price(band, "flatFee"));
    }

    private StairstepCharge.Step step(Fields step) {
        return new StairstepCharge.Step(bound(step), price(step, "price"));
    }

    private ByQuantityCharge.Step list(Fields step) {
        return new ByQuantityCharge.Step(bound(step), read(step.object("charge")));
    }

    private CapacityCharge.Step capacity(Fields step) {
        Map<String, BigDecimal> limits = new TreeMap<>();
        Fields stated = step.object("limits");
        stated.node().fieldNames().forEachRemaining(name -> limits.put(name, stated.decimal(name, BigDecimal.ZERO)));
        return new CapacityCharge.Step(limits, price(step, "price"));
    }

    private static MatrixCharge matrix(Fields charge, List<MatrixCharge.Row> rows) {
        return new MatrixCharge(rows, units(charge, "freeUnits"), charge.text("freeUnitsOn").equals("IN_PROPORTION"));
    }

    private MatrixCharge.Row row(Fields row) {
        Map<String, String> values = new TreeMap<>();
        Fields stated = row.object("values");
        stated.node().fieldNames().forEachRemaining(name -> values.put(name, stated.text(name)));
        return new MatrixCharge.Row(values, read(row.object("charge")));
    }

    private static @Nullable BigDecimal bound(Fields tier) {
        return tier.has("upTo") ? tier.decimal("upTo", BigDecimal.ZERO) : null;
    }

    private BigMoney price(Fields fields, String name) {
        return BigMoney.of(currency, fields.decimal(name, BigDecimal.ZERO));
    }
}
