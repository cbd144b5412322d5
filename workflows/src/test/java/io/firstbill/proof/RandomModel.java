package io.firstbill.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A charge model by chance. */
record RandomModel(Random random) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One that prices a quantity. */
    ObjectNode byQuantity() {
        return of(
                one("FLAT", "PER_UNIT", "PER_UNIT", "GRADUATED", "VOLUME", "PACKAGE", "STAIRSTEP", "TIERED_PACKAGE"),
                "");
    }

    /** One that prices use, or that of each group of it. */
    ObjectNode byUse(String metric) {
        var charge =
                of(
                        one(
                                "FLAT",
                                "PER_UNIT",
                                "GRADUATED",
                                "VOLUME",
                                "PACKAGE",
                                "STAIRSTEP",
                                "TIERED_PACKAGE",
                                "PERCENTAGE",
                                "GRADUATED_PERCENTAGE",
                                "COST_PLUS",
                                "CAPACITY",
                                "BY_QUANTITY",
                                "MATRIX"),
                        metric);
        var model = charge.path("model").asText();
        boolean groups = !List.of("PERCENTAGE", "CAPACITY").contains(model);
        if (groups && (model.equals("FLAT") || random.nextInt(5) == 0)) {
            var names = charge.putArray("groupBy").add(one("region", "project"));
            if (random.nextInt(4) == 0) {
                names.removeAll().add("project").add("region");
            }
        }
        return charge;
    }

    private ObjectNode of(String model, String metric) {
        var charge = model(model, metric);
        if (List.of("PER_UNIT", "GRADUATED", "VOLUME", "PACKAGE").contains(model) && random.nextInt(8) == 0) {
            charge.put(one("minimumQuantity", "maximumQuantity"), Integer.toString(1 + random.nextInt(60)));
            charge.put(one("minimumAmount", "maximumAmount"), price(600, 0));
        }
        return charge;
    }

    private ObjectNode model(String model, String metric) {
        var charge = JSON.createObjectNode().put("model", model);
        return switch (model) {
            case "FLAT" -> charge.put("amount", price(40_000, 0));
            case "PER_UNIT" -> charge.put("unitPrice", price(9_000, random.nextInt(5)));
            case "GRADUATED", "VOLUME" -> tiers(charge, "unitPrice", 1, 4);
            case "GRADUATED_PERCENTAGE" -> tiers(charge, "percent", 1, 2);
            case "TIERED_PACKAGE" -> {
                charge.put("packageSize", "5").put("tierPricing", one("VOLUME", "GRADUATED"));
                yield tiers(charge, "packagePrice", 5, 0);
            }
            case "PACKAGE" ->
                    charge.put("packageSize", Integer.toString(1 + random.nextInt(40)))
                            .put("packagePrice", price(2_000, 0))
                            .put("freeUnits", Integer.toString(random.nextInt(3) * 10));
            case "STAIRSTEP" -> {
                var steps = charge.putArray("steps");
                steps.addObject().put("upTo", "20").put("price", price(900, 0));
                steps.addObject().put("upTo", "60").put("price", price(900, 0));
                steps.addObject().put("price", price(900, 0));
                yield charge;
            }
            case "PERCENTAGE" -> percentage(charge);
            case "COST_PLUS" -> charge.put("multiplier", "1." + (1 + random.nextInt(99)));
            case "CAPACITY" -> {
                var steps = charge.putArray("steps");
                for (int most : List.of(20, 60, 10_000)) {
                    var step = steps.addObject().put("price", price(900, 0));
                    step.putObject("limits")
                            .put(metric, Integer.toString(most))
                            .put(metric + "b", Integer.toString(2 * most));
                }
                yield charge;
            }
            case "BY_QUANTITY" -> {
                var steps = charge.putArray("steps");
                for (int bound = 20; bound <= 60; bound += 40) {
                    var list = steps.addObject().put("upTo", Integer.toString(bound));
                    list.set("charge", model(one("PER_UNIT", "PACKAGE"), metric));
                }
                steps.addObject().set("charge", model("PER_UNIT", metric));
                yield charge;
            }
            default -> matrix(charge);
        };
    }

    private ObjectNode tiers(ObjectNode charge, String price, int size, int decimals) {
        var tiers = charge.putArray("tiers");
        int bound = 0;
        for (int n = 0; n < 1 + random.nextInt(3); n++) {
            bound += size * (1 + random.nextInt(30));
            fee(tiers, price, decimals).put("upTo", Integer.toString(bound));
        }
        fee(tiers, price, decimals);
        return charge;
    }

    private ObjectNode fee(ArrayNode tiers, String price, int decimals) {
        var tier = tiers.addObject().put(price, price(900, decimals));
        return random.nextInt(3) == 0 ? tier.put("flatFee", price(30, 0)) : tier;
    }

    private ObjectNode percentage(ObjectNode charge) {
        charge.put("percent", price(500, 2)).put("fixedFee", price(3, 0));
        if (random.nextBoolean()) {
            charge.put("freeEvents", random.nextInt(3));
        }
        if (random.nextBoolean()) {
            charge.put("minimum", "2").put("maximum", "40").put("limitsApplyTo", one("EVENT", "PERIOD"));
        }
        return charge;
    }

    private ObjectNode matrix(ObjectNode charge) {
        var rows = charge.putArray("rows");
        for (var region : List.of("eu", "us")) {
            var row = rows.addObject();
            row.putObject("values").put("region", region);
            row.set("charge", of(one("PER_UNIT", "GRADUATED", "VOLUME"), ""));
        }
        return charge;
    }

    /** How its use is counted; empty for a plain sum. */
    Optional<ObjectNode> counting(String model) {
        var counting = JSON.createObjectNode();
        switch (model) {
            case "CAPACITY" -> counting.put("aggregation", "MAX");
            case "MATRIX", "PERCENTAGE", "COST_PLUS" -> {}
            default -> {
                var rated = one("PERIOD", "PERIOD", "PERIOD", "DAY", "EVENT", "CUMULATIVE");
                counting.put("rated", rated);
                if (rated.equals("CUMULATIVE")) {
                    counting.put("window", one("QUARTERLY", "ANNUAL"));
                } else if (rated.equals("PERIOD")) {
                    counting.put("aggregation", one("SUM", "SUM", "COUNT", "MAX", "LAST", "AVERAGE", "TIME_WEIGHTED"));
                    converted(counting);
                }
            }
        }
        return counting.isEmpty() ? Optional.empty() : Optional.of(counting);
    }

    private void converted(ObjectNode counting) {
        if (random.nextBoolean()) {
            counting.put("divideBy", "8").put("round", one("NONE", "UP", "DOWN", "HALF_UP"));
        }
        if (random.nextInt(3) == 0) {
            counting.put("freeUnits", "3").put("freeUnitsTaken", one("AFTER_CONVERTING", "BEFORE_CONVERTING"));
        }
    }

    private String price(int most, int decimals) {
        return BigDecimal.valueOf(1L + random.nextInt(most), decimals).toPlainString();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
