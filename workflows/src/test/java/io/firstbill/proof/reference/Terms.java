package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the text of a contract. */
record Terms(JsonNode contract) {
    /** What holds where a contract is silent, as the schema's descriptions say. */
    private static final Map<String, String> SILENT =
            Map.ofEntries(
                    Map.entry("tierBounds", "UPPER_INCLUSIVE"),
                    Map.entry("zeroUsageTierFee", "NOT_CHARGED"),
                    Map.entry("partialBlock", "CEIL"),
                    Map.entry("anchorRule", "ORIGINAL_DATE_CLAMPED"),
                    Map.entry("leadingStub", "SHORT_PRORATED"),
                    Map.entry("trailingStub", "PRORATED"),
                    Map.entry("prorationUnit", "DAY"),
                    Map.entry("prorationDenominator", "ENCLOSING_CYCLE"),
                    Map.entry("periodEnd", "HALF_OPEN"),
                    Map.entry("partPeriodUnits", "WHOLE"),
                    Map.entry("partPeriodFees", "WHOLE"),
                    Map.entry("prorationFactor", "EXACT"),
                    Map.entry("dayPrice", "EXACT"),
                    Map.entry("fixedDayRule", "FIRST_ON_OR_AFTER"),
                    Map.entry("minimumWindow", "PERIOD"),
                    Map.entry("minimumProration", "PRORATED"),
                    Map.entry("commitmentCounts", "RECURRING_AND_USAGE_NET"),
                    Map.entry("discountOrder", "PERCENT_THEN_AMOUNT"),
                    Map.entry("discountStacking", "MULTIPLICATIVE"),
                    Map.entry("discountAllocation", "LARGEST_REMAINDER"),
                    Map.entry("taxRounding", "LINE"),
                    Map.entry("credits", "AFTER_TAX"),
                    Map.entry("negativeInvoice", "CREDIT_CARRIED"),
                    Map.entry("lineRounding", "HALF_UP"),
                    Map.entry("roundingPoint", "LINE"),
                    Map.entry("instalmentRemainder", "LAST"),
                    Map.entry("changeBilled", "ON_CHANGE"),
                    Map.entry("changeDay", "NEW_PLAN"),
                    Map.entry("changeLines", "CREDIT_AND_CHARGE"),
                    Map.entry("terminationDay", "NOT_BILLED"),
                    Map.entry("upliftBase", "LAST_INVOICED_ROUNDED"));

    /** True when this reference follows the choice. */
    static boolean follows(String choice) {
        return SILENT.containsKey(choice);
    }

    String choice(String name) {
        var silent = SILENT.get(name);
        if (silent == null) {
            throw new IllegalArgumentException("The reference does not know the choice " + name);
        }
        return contract.at("/choices/" + name).asText(silent);
    }

    boolean chooses(String name, String value) {
        return choice(name).equals(value);
    }

    LocalDate start() {
        return day(contract.at("/term/start"));
    }

    LocalDate end() {
        return day(contract.at("/term/lastDay")).plusDays(1);
    }

    /** The day on which fees in advance of this day are invoiced. */
    LocalDate early(LocalDate day) {
        long before = contract.at("/invoicing/daysBefore").asLong(0);
        if (before == 0) {
            return late(day);
        }
        var binding = day(contract.at("/orderForm/effectiveDate"));
        var invoiced = day.minusDays(before);
        return !invoiced.isBefore(binding) ? invoiced : binding.isBefore(day) ? binding : day;
    }

    /** The day on which what is billed on this day, after its period, is invoiced. */
    LocalDate late(LocalDate day) {
        return day.plusDays(contract.at("/invoicing/daysAfter").asLong(0));
    }

    int decimals() {
        return switch (contract.path("currency").asText()) {
            case "JPY" -> 0;
            case "KWD" -> 3;
            default -> 2;
        };
    }

    Fraction printed(Fraction exact) {
        return exact.rounded(decimals(), choice("lineRounding"));
    }

    /** What one report, day or hour costs of several that are added. */
    Fraction each(Fraction exact) {
        return chooses("roundingPoint", "EACH_REPORT") ? printed(exact) : exact;
    }

    static LocalDate day(JsonNode node) {
        return LocalDate.parse(node.asText());
    }

    static @Nullable LocalDate dayOrNull(JsonNode node, int later) {
        return node.isMissingNode() ? null : day(node).plusDays(later);
    }

    static Fraction number(JsonNode node, String silent) {
        return Fraction.of(node.asText(silent));
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static List<JsonNode> nodes(JsonNode list) {
        var nodes = new ArrayList<JsonNode>();
        list.forEach(nodes::add);
        return nodes;
    }

    /** The first day of a phase. */
    LocalDate first(JsonNode phase) {
        return phase.has("from") ? day(phase.path("from")) : start();
    }

    /** The day after the last day of a phase. */
    LocalDate after(JsonNode phase) {
        return phase.has("lastDay") ? day(phase.path("lastDay")).plusDays(1) : end();
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
