package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** What ending early costs. */
record Fee(Terms terms) {
    private JsonNode stated() {
        return terms.contract().at("/termination/fee");
    }

    /** The line of it; none when it comes to nothing. */
    List<Item> of(List<Item> rated) {
        var owed = stated().isMissingNode() ? Fraction.ZERO : owed(rated);
        var end = new Ended(terms);
        return owed.sign() == 0
                ? List.of()
                : List.of(new Item(end.settled(), "termination", "TERMINATION_FEE", end.end(), end.end(), owed));
    }

    private Fraction owed(List<Item> rated) {
        var amounts = Terms.nodes(stated().path("of")).stream().map(part -> amount(part, rated)).toList();
        return switch (stated().path("take").asText("SUM")) {
            case "GREATEST" -> amounts.stream().reduce(Fraction::most).orElseThrow();
            case "LEAST" -> amounts.stream().reduce(Fraction::least).orElseThrow();
            default -> amounts.stream().reduce(Fraction.ZERO, Fraction::plus);
        };
    }

    private Fraction amount(JsonNode part, List<Item> rated) {
        if (part.has("amount")) {
            return Terms.number(part.path("amount"), "0");
        }
        if (part.has("percentOfRemaining")) {
            var percent = Terms.number(part.path("percentOfRemaining"), "0").by(Fraction.of(100));
            return terms.printed(remaining(rated).times(percent));
        }
        var sum = Fraction.ZERO;
        for (var line : terms.contract().path("lines")) {
            boolean pays = line.path("kind").asText().equals("RECURRING") && new Ended(terms).ends(line);
            sum = pays ? sum.plus(months(line, Terms.number(part.path("months"), "0"))) : sum;
        }
        return sum;
    }

    /** What the recurring lines would come to without the end, less what they come to with it. */
    private Fraction remaining(List<Item> rated) {
        var contract = (ObjectNode) terms.contract().deepCopy();
        contract.remove("termination");
        var whole = new Terms(contract);
        var sum = Fraction.ZERO;
        for (var line : contract.path("lines")) {
            if (line.path("kind").asText().equals("RECURRING")) {
                sum = new Recurring(whole, line).all().stream().map(item -> item.amount).reduce(sum, Fraction::plus);
            }
        }
        for (var item : rated) {
            sum = item.kind.equals("RECURRING") ? sum.minus(item.amount) : sum;
        }
        return sum.most(Fraction.ZERO);
    }

    /** So many months of what the line costs on the last day. */
    private Fraction months(JsonNode line, Fraction months) {
        var last = new Ended(terms).end().minusDays(1);
        var length = new Repeating(terms, line).often();
        var often = line.path("pricePer").asText(length);
        var one =
                Wheel.months(often) > 0
                        ? Fraction.of(1, Wheel.months(often))
                        : Fraction.of(365, 12L * Wheel.days(often));
        for (var phase : line.path("phases")) {
            if (!terms.first(phase).isAfter(last) && terms.after(phase).isAfter(last)) {
                return terms.printed(price(phase).times(months).times(one));
            }
        }
        return Fraction.ZERO;
    }

    private Fraction price(JsonNode phase) {
        var quantity = Terms.number(phase.path("quantity"), "1");
        return terms.printed(new Prices(terms, phase.path("charge")).of(quantity, List.of(), Map.of()));
    }
}
