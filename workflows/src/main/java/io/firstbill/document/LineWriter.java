package io.firstbill.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PackageCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.charge.StairstepCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.util.List;

/**
 * One contract line as a JSON object.
 *
 * @param contract whose currency and frequency need not be repeated
 * @param line the line
 */
record LineWriter(Contract contract, ContractLine line) {

    ObjectNode write() {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", line.id())
                        .put("product", line.product())
                        .put("description", line.description())
                        .put("kind", line.kind().name());
        if (line.repeats()) {
            node.put("timing", line.timing().name());
        }
        if (line.frequency() != null && !line.frequency().equals(contract.billing().frequency())) {
            node.put("frequency", line.frequency().name());
        }
        ContractWriter.putIfGiven(node, "metric", line.metric());
        CurrencyUnit currency = line.phases().getFirst().charge().currency();
        if (!currency.equals(contract.currency())) {
            node.put("currency", currency.getCode());
        }
        ArrayNode phases = node.putArray("phases");
        line.phases().forEach(phase -> phases.add(phase(phase)));
        return node;
    }

    private ObjectNode phase(LinePhase phase) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", phase.from().toString());
        if (line.repeats()) {
            node.put("lastDay", phase.to().minusDays(1).toString());
        }
        node.put("quantity", phase.quantity().toPlainString());
        node.set("charge", charge(phase.charge()));
        if (phase.listPrice() != null) {
            node.put("listPrice", plain(phase.listPrice()));
        }
        if (phase.discount() != null) {
            node.put("discountPercent", phase.discount().value().toPlainString());
        }
        return node;
    }

    private static ObjectNode charge(ChargeModel charge) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (charge) {
            case FlatCharge flat -> node.put("model", "FLAT").put("amount", plain(flat.amount()));
            case PerUnitCharge perUnit -> node.put("model", "PER_UNIT").put("unitPrice", plain(perUnit.unitPrice()));
            case GraduatedCharge graduated -> tiers(node.put("model", "GRADUATED"), graduated.tiers());
            case VolumeCharge volume -> tiers(node.put("model", "VOLUME"), volume.tiers());
            case PackageCharge packages -> packages(node, packages);
            case StairstepCharge stairstep -> {
                ArrayNode steps = node.put("model", "STAIRSTEP").putArray("steps");
                stairstep.steps().forEach(step -> steps.add(step(step)));
                yield node;
            }
        };
    }

    private static ObjectNode tiers(ObjectNode node, List<GraduatedCharge.Tier> all) {
        ArrayNode tiers = node.putArray("tiers");
        all.forEach(tier -> tiers.add(tier(tier)));
        return node;
    }

    private static ObjectNode packages(ObjectNode node, PackageCharge charge) {
        node.put("model", "PACKAGE").put("packageSize", charge.size().toPlainString());
        node.put("packagePrice", plain(charge.price()));
        if (charge.free().signum() > 0) {
            node.put("freeUnits", charge.free().toPlainString());
        }
        return charge.fullOnly() ? node.put("partialPackage", "FREE") : node;
    }

    private static ObjectNode step(StairstepCharge.Step step) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (step.upTo() != null) {
            node.put("upTo", step.upTo().toPlainString());
        }
        return node.put("price", plain(step.price()));
    }

    private static ObjectNode tier(GraduatedCharge.Tier tier) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (tier.upTo() != null) {
            node.put("upTo", tier.upTo().toPlainString());
        }
        node.put("unitPrice", plain(tier.unitPrice()));
        if (!tier.flatFee().equals(BigMoney.zero(tier.flatFee().getCurrencyUnit(), 0))) {
            node.put("flatFee", plain(tier.flatFee()));
        }
        return node;
    }

    private static String plain(BigMoney price) {
        return price.getAmount().toPlainString();
    }
}
