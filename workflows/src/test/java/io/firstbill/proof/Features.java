package io.firstbill.proof;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Which terms a contract has that only some have. */
final class Features {
    private static final Map<String, Predicate<JsonNode>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("rounded as an invoice", choice("roundingPoint", "INVOICE"));
        ALL.put("each report rounded", choice("roundingPoint", "EACH_REPORT"));
        ALL.put("a line of its own days", anyLine(line -> line.at("/phases/0").has("from")));
        ALL.put("a line of its own billing days", anyLine(line -> line.has("alignment")));
        ALL.put("a line of its own frequency", anyLine(line -> line.has("frequency")));
        ALL.put("a first charge to the end", anyLine(line -> line.has("firstCharge")));
        ALL.put("late use billed later", anyLine(line -> late(line).equals("NEXT_INVOICE")));
        ALL.put("late use left out", anyLine(line -> late(line).equals("LEFT_OUT")));
        ALL.put("use in groups", contract -> contract.toString().contains("groupBy"));
        ALL.put("late use that goes on", anyLine(Features::lateAndGoesOn));
        ALL.put("prepaid units", any("prepaidCredits", credit -> credit.has("units")));
        ALL.put("prepaid units of each period", any("prepaidCredits", Features::unitsAgain));
        ALL.put("interim invoices", contract -> contract.has("interimInvoices"));
        ALL.put("a price list by quantity", contract -> contract.toString().contains("BY_QUANTITY"));
        ALL.put(
                "net rounded of a gross price",
                contract -> contract.at("/tax/inclusiveRounding").asText().equals("NET"));
        ALL.put("renewed", contract -> contract.has("renewal"));
        ALL.put("raised at renewal", contract -> contract.at("/renewal").has("uplift"));
        ALL.put("raised with an index", contract -> contract.has("indexes"));
        ALL.put("free for some lines", anyFree(free -> free.has("lines")));
        ALL.put("free use", anyFree(free -> free.path("kinds").toString().contains("USAGE")));
        ALL.put("free and later billed", anyFree(free -> free.has("billingDates")));
        ALL.put("free and longer", anyFree(free -> free.has("term")));
        ALL.put("free and promised less", anyFree(free -> free.has("commitments")));
        ALL.put("ended early", contract -> contract.has("termination"));
        ALL.put("ended early for a fee", contract -> contract.at("/termination").has("fee"));
        ALL.put("the greatest or least of several fees", Features::oneOfFees);
        ALL.put("some lines ended early", contract -> contract.at("/termination").has("lines"));
    }

    private Features() {}

    /** Adds one to the count of each that the contract has. */
    static void count(JsonNode contract, Map<String, Integer> counts) {
        ALL.forEach((name, has) -> counts.merge(name, has.test(contract) ? 1 : 0, Integer::sum));
    }

    private static boolean unitsAgain(JsonNode credit) {
        return credit.has("units") && credit.has("every");
    }

    private static boolean oneOfFees(JsonNode contract) {
        var fee = contract.at("/termination/fee");
        return fee.path("of").size() > 1 && fee.path("take").asText().endsWith("EST");
    }

    private static boolean lateAndGoesOn(JsonNode line) {
        var counting = line.path("counting").toString();
        return late(line).equals("NEXT_INVOICE") && (counting.contains("CUMULATIVE") || counting.contains("WEIGHTED"));
    }

    private static String late(JsonNode line) {
        return line.at("/counting/lateUse").asText();
    }

    private static Predicate<JsonNode> choice(String name, String value) {
        return contract -> contract.at("/choices/" + name).asText().equals(value);
    }

    private static Predicate<JsonNode> anyLine(Predicate<JsonNode> has) {
        return any("lines", has);
    }

    private static Predicate<JsonNode> anyFree(Predicate<JsonNode> has) {
        return any("freePeriods", has);
    }

    private static Predicate<JsonNode> any(String list, Predicate<JsonNode> has) {
        return contract -> {
            boolean any = false;
            for (var part : contract.path(list)) {
                any = any || has.test(part);
            }
            return any;
        };
    }
}
