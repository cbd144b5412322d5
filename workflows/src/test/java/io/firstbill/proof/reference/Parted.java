package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The terms of use in a part of a billing period, as text: fees and units as the contract lessens them. */
record Parted(Terms terms, Fraction share) {
    private static final Set<String> FEES = Set.of("flatFee", "price", "amount");
    private static final Set<String> UNITS = Set.of("upTo", "freeUnits", "freeAmount");

    /** The charge of the part. */
    JsonNode of(JsonNode charge) {
        var part = charge.deepCopy();
        boolean packages = charge.path("model").asText().equals("TIERED_PACKAGE");
        lessen((ObjectNode) part, packages);
        boolean period = charge.path("limitsApplyTo").asText().equals("PERIOD");
        for (var limit : period ? Set.of("minimum", "maximum") : Set.<String>of()) {
            if (part.has(limit)) {
                ((ObjectNode) part).put(limit, fee(part.path(limit)));
            }
        }
        return part;
    }

    /** Free units of the part. */
    Fraction free(Fraction whole) {
        return units(whole);
    }

    /** What all that use costs comes to. */
    Fraction all(Fraction amount) {
        return terms.chooses("partPeriodFees", "WITH_UNIT_PRICES") ? amount.times(share) : amount;
    }

    private void lessen(ObjectNode node, boolean packages) {
        for (var member : Set.copyOf(names(node))) {
            var value = node.path(member);
            if (FEES.contains(member)) {
                node.put(member, fee(value));
            } else if (member.equals("freeEvents")) {
                node.put(member, units(Terms.number(value, "0")).rounded(0, "UP").written());
            } else if (member.equals("upTo") && !packages && terms.chooses("tierBounds", "NEXT_FIRST_UNIT")) {
                node.put(member, units(Terms.number(value, "0").minus(Fraction.ONE)).plus(Fraction.ONE).written());
            } else if (UNITS.contains(member) && !packages) {
                node.put(member, units(Terms.number(value, "0")).written());
            } else if (member.equals("charge")) {
                node.set(member, of(value));
            } else if (value.isArray() && !member.equals("groupBy")) {
                value.forEach(part -> lessen((ObjectNode) part, packages));
            }
        }
    }

    private static List<String> names(ObjectNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String fee(JsonNode whole) {
        var fee = Terms.number(whole, "0");
        return (terms.chooses("partPeriodFees", "PRORATED") ? fee.times(share) : fee).written();
    }

    private Fraction units(Fraction whole) {
        return switch (terms.choice("partPeriodUnits")) {
            case "PRORATED" -> whole.times(share).rounded(6, "HALF_UP");
            case "PRORATED_UP" -> whole.times(share).rounded(0, "UP");
            case "PRORATED_DOWN" -> whole.times(share).rounded(0, "DOWN");
            default -> whole;
        };
    }
}
