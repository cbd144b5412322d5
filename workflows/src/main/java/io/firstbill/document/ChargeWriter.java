package io.firstbill.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
import io.firstbill.charge.TierRule;
import io.firstbill.charge.TieredPackageCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A charge model as a JSON object.
 *
 * @param choices the contract's, which need not be repeated
 */
record ChargeWriter(Choices choices) {

    ObjectNode write(ChargeModel charge) {
        return switch (charge) {
            case FlatCharge flat -> model("FLAT").put("amount", plain(flat.amount()));
            case PerUnitCharge perUnit -> model("PER_UNIT").put("unitPrice", plain(perUnit.unitPrice()));
            case GraduatedCharge graduated -> tiers(model("GRADUATED"), graduated.tiers(), graduated.rule());
            case VolumeCharge volume -> tiers(model("VOLUME"), volume.tiers(), volume.rule());
            case PackageCharge packages -> packages(packages);
            case TieredPackageCharge packages -> tieredPackages(packages);
            case StairstepCharge stairstep ->
                    rule(each(model("STAIRSTEP"), "steps", stairstep.steps(), ChargeWriter::step), stairstep.rule());
            case PercentageCharge percentage -> percentage(percentage);
            case GraduatedPercentageCharge shares ->
                    rule(each(shares(shares.volume()), "tiers", shares.bands(), ChargeWriter::band), shares.rule());
            case CostPlusCharge cost -> model("COST_PLUS").put("multiplier", cost.multiplier().toPlainString());
            case CapacityCharge capacity -> each(model("CAPACITY"), "steps", capacity.steps(), ChargeWriter::capacity);
            case MatrixCharge matrix -> free(each(model("MATRIX"), "rows", matrix.rows(), this::row), matrix);
            case ByQuantityCharge lists -> byQuantity(lists);
            case BoundedCharge bounded -> bounds(write(bounded.of()), bounded.bounds());
            case GroupedCharge grouped -> grouped(write(grouped.of()), grouped.by());
        };
    }

    private static ObjectNode model(String name) {
        return JsonNodeFactory.instance.objectNode().put("model", name);
    }

    private static <P> ObjectNode each(ObjectNode node, String name, List<P> parts, BiConsumer<ObjectNode, P> part) {
        ArrayNode array = node.putArray(name);
        parts.forEach(each -> part.accept(array.addObject(), each));
        return node;
    }

    private ObjectNode tiers(ObjectNode node, List<GraduatedCharge.Tier> tiers, TierRule rule) {
        return rule(each(node, "tiers", tiers, (tier, of) -> tier(tier, of, "unitPrice")), rule);
    }

    private static void tier(ObjectNode node, GraduatedCharge.Tier tier, String price) {
        bound(node, tier.upTo());
        node.put(price, plain(tier.unitPrice()));
        fee(node, tier.flatFee());
        if (tier.packageSize() != null) {
            node.put("packageSize", tier.packageSize().toPlainString());
        }
        amount(node, "minimumAmount", tier.limits().minimum());
        amount(node, "maximumAmount", tier.limits().maximum());
    }

    private ObjectNode rule(ObjectNode node, TierRule rule) {
        if (!choices.is(Choice.TIER_BOUNDS, rule.bounds().name())) {
            node.put("tierBounds", rule.bounds().name());
        }
        String zero = rule.feeAtZero() ? "CHARGED" : "NOT_CHARGED";
        return choices.is(Choice.ZERO_USAGE_TIER_FEE, zero) ? node : node.put("zeroUsageTierFee", zero);
    }

    private ObjectNode packages(PackageCharge charge) {
        ObjectNode node = model("PACKAGE").put("packageSize", charge.size().toPlainString());
        node.put("packagePrice", plain(charge.price()));
        if (charge.free().signum() > 0) {
            node.put("freeUnits", charge.free().toPlainString());
        }
        return partial(node, charge.fullOnly());
    }

    private static ObjectNode shares(boolean volume) {
        ObjectNode node = model("GRADUATED_PERCENTAGE");
        return volume ? node.put("tierPricing", "VOLUME") : node;
    }

    private ObjectNode tieredPackages(TieredPackageCharge charge) {
        ObjectNode node = model("TIERED_PACKAGE").put("packageSize", charge.size().toPlainString());
        if (charge.volume()) {
            node.put("tierPricing", "VOLUME");
        }
        each(node, "tiers", charge.tiers(), (tier, of) -> tier(tier, of, "packagePrice"));
        return rule(partial(node, charge.fullOnly()), charge.rule());
    }

    private ObjectNode partial(ObjectNode node, boolean fullOnly) {
        return choices.is(Choice.PARTIAL_BLOCK, "FLOOR") == fullOnly
                ? node
                : node.put("partialPackage", fullOnly ? "FREE" : "COUNTED");
    }

    private static void step(ObjectNode node, StairstepCharge.Step step) {
        bound(node, step.upTo());
        node.put("price", plain(step.price()));
    }

    private static ObjectNode percentage(PercentageCharge charge) {
        ObjectNode node = model("PERCENTAGE").put("percent", charge.percent().value().toPlainString());
        if (!charge.fixedFee().isZero()) {
            node.put("fixedFee", plain(charge.fixedFee()));
        }
        if (charge.freeEvents() > 0) {
            node.put("freeEvents", charge.freeEvents());
        }
        if (charge.freeAmount().signum() > 0) {
            node.put("freeAmount", charge.freeAmount().toPlainString());
        }
        Limits limits = charge.limits();
        if (limits.minimum() != null) {
            node.put("minimum", plain(limits.minimum()));
        }
        if (limits.maximum() != null) {
            node.put("maximum", plain(limits.maximum()));
        }
        return limits.perEvent() ? node : node.put("limitsApplyTo", "PERIOD");
    }

    private static void band(ObjectNode node, GraduatedPercentageCharge.Band band) {
        bound(node, band.upTo());
        node.put("percent", band.percent().value().toPlainString());
        fee(node, band.flatFee());
    }

    private static void capacity(ObjectNode node, CapacityCharge.Step step) {
        ObjectNode limits = node.putObject("limits");
        step.limits().forEach((metric, most) -> limits.put(metric, most.toPlainString()));
        node.put("price", plain(step.price()));
    }

    private ObjectNode byQuantity(ByQuantityCharge lists) {
        ObjectNode node =
                each(
                        model("BY_QUANTITY"),
                        "steps",
                        lists.steps(),
                        (step, list) -> {
                            bound(step, list.upTo());
                            step.set("charge", write(list.charge()));
                        });
        return choices.is(Choice.TIER_BOUNDS, lists.bounds().name())
                ? node
                : node.put("tierBounds", lists.bounds().name());
    }

    private static ObjectNode free(ObjectNode node, MatrixCharge matrix) {
        if (matrix.free() != null) {
            node.put("freeUnits", matrix.free().toPlainString());
        }
        return matrix.inProportion() ? node.put("freeUnitsOn", "IN_PROPORTION") : node;
    }

    private static ObjectNode bounds(ObjectNode node, Bounds bounds) {
        units(node, "minimumQuantity", bounds.least());
        units(node, "maximumQuantity", bounds.most());
        amount(node, "minimumAmount", bounds.minimum());
        amount(node, "maximumAmount", bounds.maximum());
        return node;
    }

    private static ObjectNode grouped(ObjectNode node, List<String> by) {
        ArrayNode names = node.putArray("groupBy");
        by.forEach(names::add);
        return node;
    }

    private static void units(ObjectNode node, String name, @Nullable BigDecimal units) {
        if (units != null) {
            node.put(name, units.toPlainString());
        }
    }

    private static void amount(ObjectNode node, String name, @Nullable BigMoney amount) {
        if (amount != null) {
            node.put(name, plain(amount));
        }
    }

    private void row(ObjectNode node, MatrixCharge.Row row) {
        ObjectNode values = node.putObject("values");
        row.values().forEach(values::put);
        node.set("charge", write(row.charge()));
    }

    private static void bound(ObjectNode node, @Nullable BigDecimal upTo) {
        units(node, "upTo", upTo);
    }

    private static void fee(ObjectNode node, BigMoney fee) {
        if (!fee.isZero()) {
            node.put("flatFee", plain(fee));
        }
    }

    private static String plain(BigMoney price) {
        return price.getAmount().toPlainString();
    }
}
