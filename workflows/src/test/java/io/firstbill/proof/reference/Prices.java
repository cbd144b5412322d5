package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What a quantity costs, one unit after the other; of the least and of the most it has so much of it. */
record Prices(Terms terms, JsonNode charge, Fraction least, Fraction most) {
    /** Of a part of a period. */
    Prices(Terms terms, JsonNode charge, Fraction part) {
        this(terms, charge, part, part);
    }

    /** Of a whole period. */
    Prices(Terms terms, JsonNode charge) {
        this(terms, charge, Fraction.ONE);
    }

    /** The same with so much of the least. */
    Prices withLeast(Fraction other) {
        return new Prices(terms, charge, other, most);
    }

    /** True when nothing used may still cost something. */
    boolean atZero() {
        var model = charge.path("model").asText();
        boolean tiers =
                List.of("GRADUATED", "VOLUME", "STAIRSTEP", "TIERED_PACKAGE", "GRADUATED_PERCENTAGE").contains(model);
        return least("minimumQuantity").sign() > 0
                || least("minimumAmount").sign() > 0
                || (tiers && terms.chooses("zeroUsageTierFee", "CHARGED"))
                || (model.equals("PERCENTAGE")
                        && charge.path("limitsApplyTo").asText().equals("PERIOD")
                        && charge.has("minimum"));
    }

    /** True when each event is priced, not their sum. */
    boolean ofEvents() {
        return charge.path("model").asText().equals("PERCENTAGE");
    }

    private Fraction least(String name) {
        return Terms.number(charge.path(name), "0").times(least);
    }

    private Fraction most(String name) {
        return Terms.number(charge.path(name), "0").times(most);
    }

    /** The price of the quantity within its bounds, within the bounds of money. */
    Fraction of(Fraction counted, List<Fraction> events, Map<String, Fraction> peaks) {
        var quantity = counted.most(least("minimumQuantity").rounded(6, "HALF_UP"));
        quantity =
                charge.has("maximumQuantity")
                        ? quantity.least(most("maximumQuantity").rounded(6, "HALF_UP"))
                        : quantity;
        var amount = price(quantity, events, peaks);
        amount = charge.has("maximumAmount") ? amount.least(most("maximumAmount")) : amount;
        return charge.has("minimumAmount") && least.sign() > 0 ? amount.most(least("minimumAmount")) : amount;
    }

    private Fraction price(Fraction quantity, List<Fraction> events, Map<String, Fraction> peaks) {
        return switch (charge.path("model").asText()) {
            case "FLAT" -> Terms.number(charge.path("amount"), "0");
            case "PER_UNIT" -> quantity.times(Terms.number(charge.path("unitPrice"), "0"));
            case "GRADUATED" -> graduated(charge, quantity, "unitPrice", Fraction.ONE);
            case "GRADUATED_PERCENTAGE" -> shares(quantity);
            case "VOLUME" -> volume(quantity, "unitPrice", Fraction.ONE);
            case "STAIRSTEP" -> Terms.number(holding(quantity, "steps", Fraction.ONE).path("price"), "0");
            case "PACKAGE" -> packages(quantity);
            case "TIERED_PACKAGE" -> tieredPackages(quantity);
            case "PERCENTAGE" -> percentage(events);
            case "COST_PLUS" -> quantity.times(Terms.number(charge.path("multiplier"), "1"));
            case "CAPACITY" -> capacity(peaks);
            case "BY_QUANTITY" ->
                    new Prices(terms, holding(quantity, "steps", Fraction.ONE).path("charge"), least, most)
                            .of(quantity, events, peaks);
            default -> throw new IllegalArgumentException(charge.toString());
        };
    }

    /** The first part of the list that holds the quantity; bounds in units of {@code size}. */
    private JsonNode holding(Fraction quantity, String list, Fraction size) {
        for (var part : charge.path(list)) {
            if (!part.has("upTo") || !beyond(quantity, Terms.number(part.path("upTo"), "0").by(size))) {
                return part;
            }
        }
        throw new IllegalArgumentException("no price for " + quantity);
    }

    /** True when the quantity reaches beyond a written bound. */
    private boolean beyond(Fraction quantity, Fraction bound) {
        return switch (terms.choice("tierBounds")) {
            case "LOWER_INCLUSIVE" -> quantity.compareTo(bound) >= 0;
            case "NEXT_FIRST_UNIT" -> quantity.compareTo(bound.minus(Fraction.ONE)) > 0;
            default -> quantity.compareTo(bound) > 0;
        };
    }

    private Fraction graduated(JsonNode model, Fraction quantity, String price, Fraction scale) {
        return graduated(model, quantity, price, scale, Fraction.ONE);
    }

    private Fraction graduated(JsonNode model, Fraction quantity, String price, Fraction scale, Fraction size) {
        var sum = Fraction.ZERO;
        for (var unit = Fraction.ZERO; unit.compareTo(quantity) < 0; ) {
            var next = unit.plus(Fraction.ONE);
            for (var tier : model.path("tiers")) {
                var bound = last(tier, size);
                next = tier.has("upTo") && bound.compareTo(unit) > 0 ? next.least(bound) : next;
            }
            var part = quantity.least(next).minus(unit);
            sum = sum.plus(part.times(unitPrice(tierOfUnit(model, next, size), price, size)).times(scale));
            unit = next;
        }
        boolean entered = quantity.sign() > 0 || terms.chooses("zeroUsageTierFee", "CHARGED");
        for (var tier : model.path("tiers")) {
            sum = entered ? sum.plus(Terms.number(tier.path("flatFee"), "0")) : sum;
            entered = entered && tier.has("upTo") && beyond(quantity, Terms.number(tier.path("upTo"), "0").by(size));
        }
        return sum;
    }

    /** The tier of the n-th unit: bounds of whole units stand between units, wherever the bound itself belongs. */
    private JsonNode tierOfUnit(JsonNode model, Fraction unit, Fraction size) {
        for (var tier : model.path("tiers")) {
            if (!tier.has("upTo") || unit.compareTo(last(tier, size)) <= 0) {
                return tier;
            }
        }
        throw new IllegalArgumentException("no price for unit " + unit);
    }

    private Fraction last(JsonNode tier, Fraction size) {
        var last = Terms.number(tier.path("upTo"), "0").by(size);
        return terms.chooses("tierBounds", "NEXT_FIRST_UNIT") ? last.minus(Fraction.ONE) : last;
    }

    private static Fraction unitPrice(JsonNode tier, String price, Fraction size) {
        return tier.has(price) || size.equals(Fraction.ONE)
                ? Terms.number(tier.path(price), "0")
                : Terms.number(tier.path("unitPrice"), "0").times(size);
    }

    private Fraction volume(Fraction quantity, String price, Fraction size) {
        if (quantity.sign() == 0 && terms.chooses("zeroUsageTierFee", "NOT_CHARGED")) {
            return Fraction.ZERO;
        }
        var tier = holding(quantity, "tiers", size);
        return quantity.times(unitPrice(tier, price, size)).plus(Terms.number(tier.path("flatFee"), "0"));
    }

    private Fraction shares(Fraction money) {
        var hundredth = Fraction.of(1, 100);
        if (!charge.path("tierPricing").asText().equals("VOLUME")) {
            return graduated(charge, money, "percent", hundredth);
        }
        if (money.sign() == 0 && terms.chooses("zeroUsageTierFee", "NOT_CHARGED")) {
            return Fraction.ZERO;
        }
        var tier = holding(money, "tiers", Fraction.ONE);
        var share = money.times(Terms.number(tier.path("percent"), "0")).times(hundredth);
        return share.plus(Terms.number(tier.path("flatFee"), "0"));
    }

    private Fraction blocks(Fraction quantity) {
        var size = Terms.number(charge.path("packageSize"), "1");
        var count = Fraction.ZERO;
        var left = quantity;
        while (left.compareTo(size) >= 0) {
            left = left.minus(size);
            count = count.plus(Fraction.ONE);
        }
        return left.sign() > 0 && terms.chooses("partialBlock", "CEIL") ? count.plus(Fraction.ONE) : count;
    }

    private Fraction packages(Fraction quantity) {
        var charged = quantity.minus(Terms.number(charge.path("freeUnits"), "0")).most(Fraction.ZERO);
        return blocks(charged).times(Terms.number(charge.path("packagePrice"), "0"));
    }

    private Fraction tieredPackages(Fraction quantity) {
        var size = Terms.number(charge.path("packageSize"), "1");
        return charge.path("tierPricing").asText().equals("VOLUME")
                ? volume(blocks(quantity), "packagePrice", size)
                : graduated(charge, blocks(quantity), "packagePrice", Fraction.ONE, size);
    }

    private Fraction percentage(List<Fraction> events) {
        var free = Terms.number(charge.path("freeEvents"), "0").floor().intValueExact();
        boolean each = !charge.path("limitsApplyTo").asText().equals("PERIOD");
        var sum = Fraction.ZERO;
        int seen = 0;
        for (var amount : events) {
            if (seen++ >= free) {
                var fee =
                        amount.times(Terms.number(charge.path("percent"), "0"))
                                .times(Fraction.of(1, 100))
                                .plus(Terms.number(charge.path("fixedFee"), "0"));
                sum = sum.plus(terms.each(each ? limited(fee) : fee));
            }
        }
        return each ? sum : limited(sum);
    }

    private Fraction limited(Fraction fee) {
        var capped = charge.has("maximum") ? fee.least(Terms.number(charge.path("maximum"), "0")) : fee;
        return charge.has("minimum") ? capped.most(Terms.number(charge.path("minimum"), "0")) : capped;
    }

    private Fraction capacity(Map<String, Fraction> peaks) {
        for (var step : charge.path("steps")) {
            boolean fits =
                    peaks.entrySet().stream()
                            .allMatch(peak ->
                                    !step.path("limits").has(peak.getKey())
                                            || peak.getValue()
                                                            .compareTo(
                                                                    Terms.number(
                                                                            step.path("limits").path(peak.getKey()),
                                                                            "0"))
                                                    <= 0);
            if (fits) {
                return Terms.number(step.path("price"), "0");
            }
        }
        throw new IllegalArgumentException("no step for " + peaks);
    }
}
