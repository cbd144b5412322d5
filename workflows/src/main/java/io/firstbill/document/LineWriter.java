package io.firstbill.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.RevenueTerms;
import io.firstbill.quantity.Conversion;
import io.firstbill.quantity.Lateness;
import io.firstbill.quantity.QuantityRule;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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
        if (line.billing() != null) {
            billing(node, line.billing());
        }
        ContractWriter.putIfGiven(node, "metric", line.metric());
        if (!line.counting().equals(QuantityRule.SUM)) {
            counting(node.putObject("counting"), line.counting());
        }
        if (line.revenue() != null) {
            revenue(node.putObject("revenue"), line.revenue());
        }
        CurrencyUnit currency = line.phases().getFirst().charge().currency();
        if (!currency.equals(contract.currency())) {
            node.put("currency", currency.getCode());
        }
        ArrayNode phases = node.putArray("phases");
        line.phases().forEach(phase -> phases.add(phase(phase)));
        return node;
    }

    private static void billing(ObjectNode node, LineBilling own) {
        ContractWriter.putIfGiven(node, "alignment", own.alignment() == null ? null : own.alignment().name());
        if (own.day() != null) {
            node.put("day", own.day());
        }
        if (own.secondDay() != null) {
            node.put("secondDay", own.secondDay());
        }
        ContractWriter.putIfGiven(node, "anchor", own.anchor() == null ? null : own.anchor().toString());
        if (own.wholeAtOnce()) {
            node.put("firstCharge", "LINE_END");
        }
        if (own.price() != null) {
            node.put("pricePer", own.price().per().name());
            node.put("periodAmounts", own.price().addsUp() ? "ADD_UP" : "EACH_ROUNDED");
        }
    }

    private ObjectNode phase(LinePhase phase) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", phase.from().toString());
        if (line.repeats()) {
            node.put("lastDay", phase.to().minusDays(1).toString());
        }
        node.put("quantity", phase.quantity().toPlainString());
        node.set("charge", new ChargeWriter(contract.rules()).write(phase.charge()));
        if (phase.agreedOn() != null) {
            node.put("agreedOn", phase.agreedOn().toString());
        }
        if (phase.listPrice() != null) {
            node.put("listPrice", plain(phase.listPrice()));
        }
        if (phase.discount() != null) {
            node.put("discountPercent", phase.discount().value().toPlainString());
        }
        return node;
    }

    private static void revenue(ObjectNode node, RevenueTerms revenue) {
        ContractWriter.putIfGiven(node, "obligation", revenue.obligation());
        Money price = revenue.standAlonePrice();
        ContractWriter.putIfGiven(node, "standAlonePrice", price == null ? null : price.getAmount().toPlainString());
        node.put("recognised", revenue.atOnce() ? "AT_ONCE" : "OVER_TIME");
        ContractWriter.putIfGiven(
                node,
                "nonCancellableLastDay",
                revenue.firmTo() == null ? null : revenue.firmTo().minusDays(1).toString());
    }

    private static void counting(ObjectNode node, QuantityRule rule) {
        Conversion conversion = rule.conversion();
        node.put("aggregation", rule.aggregation().name());
        ContractWriter.putIfGiven(node, "distinctBy", rule.distinctBy());
        node.put("multiplyBy", conversion.multiplyBy().toPlainString());
        node.put("divideBy", conversion.divideBy().toPlainString());
        node.put("round", QuantityReader.word(conversion.rounding()));
        node.put("decimals", conversion.decimals());
        node.put("convert", conversion.eachReport() ? "EACH_REPORT" : "TOTAL");
        ContractWriter.putIfGiven(
                node, "eachReportAtLeast", conversion.least() == null ? null : conversion.least().toPlainString());
        ContractWriter.putIfGiven(
                node, "increment", conversion.increment() == null ? null : conversion.increment().toPlainString());
        node.put("freeUnits", rule.freeUnits().toPlainString());
        node.put("freeUnitsTaken", rule.freeFirst() ? "BEFORE_CONVERTING" : "AFTER_CONVERTING");
        node.put("levels", rule.carriesOver() ? "CARRY_OVER" : "BEGIN_ANEW");
        node.put("rated", rule.stretch().name());
        ContractWriter.putIfGiven(node, "window", rule.window() == null ? null : rule.window().name());
        ContractWriter.putIfGiven(node, "unitsPer", rule.unitsPer() == null ? null : rule.unitsPer().name());
        ContractWriter.putIfGiven(
                node, "percentile", rule.percentile() == null ? null : rule.percentile().toPlainString());
        Lateness lateness = rule.lateness();
        if (lateness != null) {
            node.put("lateUse", lateness.rule().name()).put("lateAfterDays", lateness.afterDays());
        }
        if (rule.selected().replaces()) {
            node.put("sameId", "REPLACES");
        }
        if (!rule.selected().where().isEmpty()) {
            ObjectNode where = node.putObject("where");
            rule.selected().where().forEach(where::put);
        }
        if (!rule.selected().except().isEmpty()) {
            ObjectNode except = node.putObject("whereNot");
            rule.selected().except().forEach(except::put);
        }
    }

    private static String plain(BigMoney price) {
        return price.getAmount().toPlainString();
    }
}
