package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.YearMonth;
import java.util.Set;

/** Prices that rise, by a percent or with an index. */
record Raised(Terms terms) {
    private static final Set<String> PRICES =
            Set.of(
                    "amount",
                    "unitPrice",
                    "packagePrice",
                    "price",
                    "flatFee",
                    "fixedFee",
                    "minimum",
                    "maximum",
                    "minimumAmount",
                    "maximumAmount");

    /** The phase at raised prices, as an agreement of its own; index months are so many later than stated. */
    ObjectNode phase(ObjectNode phase, JsonNode uplift, int later) {
        var next = phase.deepCopy();
        next.remove("agreedOn");
        if (!uplift.isMissingNode()) {
            var factor = Fraction.ONE.plus(percent(uplift, later).by(Fraction.of(100)));
            int decimals = uplift.path("decimals").asInt(terms.decimals());
            raise((ObjectNode) next.path("charge"), factor, decimals);
        }
        return next;
    }

    /** The phase at its list price, which is the one price its charge has. */
    ObjectNode atList(ObjectNode phase) {
        var next = phase.deepCopy();
        var charge = (ObjectNode) next.path("charge");
        charge.set(charge.has("amount") ? "amount" : "unitPrice", next.path("listPrice"));
        return next;
    }

    private void raise(ObjectNode node, Fraction factor, int decimals) {
        for (var name : node.properties().stream().map(entry -> entry.getKey()).toList()) {
            var value = node.get(name);
            if (PRICES.contains(name)) {
                var price = Fraction.of(value.asText()).times(factor);
                var kept = terms.chooses("upliftBase", "UNROUNDED") ? price : price.rounded(decimals, "HALF_UP");
                node.put(name, kept.toString());
            } else if (name.equals("charge")) {
                raise((ObjectNode) value, factor, decimals);
            } else if (value.isArray() && !name.equals("groupBy")) {
                value.forEach(part -> raise((ObjectNode) part, factor, decimals));
            }
        }
    }

    private Fraction percent(JsonNode uplift, int later) {
        var rise = uplift.has("percent") ? Fraction.of(uplift.path("percent").asText()) : null;
        if (uplift.has("index")) {
            var move = move(uplift.path("index"), later);
            boolean least = uplift.path("take").asText().equals("LEAST");
            rise = rise == null ? move : least ? rise.least(move) : rise.most(move);
        }
        rise = rise == null ? Fraction.ZERO : rise;
        rise = uplift.has("cap") ? rise.least(Fraction.of(uplift.path("cap").asText())) : rise;
        return uplift.has("floor") ? rise.most(Fraction.of(uplift.path("floor").asText())) : rise;
    }

    private Fraction move(JsonNode index, int later) {
        var values = terms.contract().path("indexes").path(0).path("values");
        var base = value(values, index.path("base").asText(), later);
        var move = value(values, index.path("month").asText(), later).by(base).minus(Fraction.ONE);
        var percent = move.times(Fraction.of(100));
        var kept = index.has("decimals") ? percent.rounded(index.path("decimals").asInt(), "HALF_UP") : percent;
        var counted = kept.times(Terms.number(index.path("share"), "100")).by(Fraction.of(100));
        return counted.plus(Terms.number(index.path("addPoints"), "0"));
    }

    private static Fraction value(JsonNode values, String month, int later) {
        return Fraction.of(values.path(YearMonth.parse(month).plusMonths(later).toString()).asText());
    }
}
