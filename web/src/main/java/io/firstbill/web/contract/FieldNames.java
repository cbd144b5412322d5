package io.firstbill.web.contract;

import io.firstbill.web.contract.Comparison.Field;
import io.firstbill.web.contract.Comparison.Group;
import io.firstbill.web.shell.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fields of a contract or of its pricing as people read them: {@code lines/L1/phases/2/charge/unitPrice} is {@code L1
 * Seats}, {@code step 2, unit price}. Numbers in a path count from 1.
 */
public final class FieldNames {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}(_[A-Z0-9]+)+|[A-Z]{4,}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Map<String, String> GROUPS =
            Map.ofEntries(
                    Map.entry("customer", "Parties and papers"),
                    Map.entry("billTo", "Parties and papers"),
                    Map.entry("shipTo", "Parties and papers"),
                    Map.entry("invoiceDelivery", "Parties and papers"),
                    Map.entry("sellingEntity", "Parties and papers"),
                    Map.entry("orderForm", "Parties and papers"),
                    Map.entry("purchaseOrder", "Parties and papers"),
                    Map.entry("choices", "Rules of billing"),
                    Map.entry("commitments", "Agreed over the lines"),
                    Map.entry("maximums", "Agreed over the lines"),
                    Map.entry("invoiceDiscounts", "Agreed over the lines"),
                    Map.entry("prepaidCredits", "Agreed over the lines"),
                    Map.entry("tax", "Agreed over the lines"),
                    Map.entry("sources", "Words of the order form"));
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("phases", "step"),
                    Map.entry("tiers", "tier"),
                    Map.entry("uplifts", "increase"),
                    Map.entry("parts", "part"),
                    Map.entry("lines", "line"),
                    Map.entry("discounts", "discount"),
                    Map.entry("commitments", "commitment"),
                    Map.entry("maximums", "maximum"),
                    Map.entry("invoiceDiscounts", "invoice discount"),
                    Map.entry("prepaidCredits", "prepaid credit"),
                    Map.entry("rates", "rate"),
                    Map.entry("charge", ""),
                    Map.entry("model", ""),
                    Map.entry("choices", ""),
                    Map.entry("sources", ""),
                    Map.entry("to", "last day"),
                    Map.entry("end", "last day"),
                    Map.entry("type", "charge model"),
                    Map.entry("netDays", "payment terms, days"),
                    Map.entry("crmAmount", "total in the CRM"));

    private final Words words;
    private final Map<String, String> lines;
    private final Map<String, List<Field>> groups = new LinkedHashMap<>();

    /**
     * Names for these lines.
     *
     * @param lines what each line is called, by its id
     */
    public FieldNames(Words words, Map<String, String> lines) {
        this.words = words;
        this.lines = lines;
    }

    /** Notes a field that differs. */
    public void add(String path, String was, String now) {
        List<String> parts = List.of(path.split("/", -1));
        boolean ofLine = parts.size() > 2 && lines.containsKey(parts.get(1));
        String group =
                ofLine
                        ? parts.get(1) + " " + lines.get(parts.get(1))
                        : GROUPS.getOrDefault(parts.getFirst(), "Term and billing");
        String name = name(ofLine ? parts.subList(2, parts.size()) : parts);
        groups.computeIfAbsent(group, any -> new ArrayList<>())
                .add(new Field(name, path, value(parts.getLast(), was), value(parts.getLast(), now)));
    }

    /** What was noted, by what it belongs to. */
    public List<Group> groups() {
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    private String name(List<String> parts) {
        List<String> name = new ArrayList<>();
        for (String part : parts) {
            if (NUMBER.matcher(part).matches() && !name.isEmpty()) {
                name.set(name.size() - 1, name.getLast() + " " + part);
            } else if (lines.containsKey(part)) {
                name.add(lines.getOrDefault(part, part));
            } else {
                String word = WORDS.getOrDefault(part, spaced(part));
                if (!word.isEmpty()) {
                    name.add(word);
                }
            }
        }
        String joined = String.join(", ", name);
        return joined.isEmpty() ? joined : Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    private static String spaced(String part) {
        return part.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** Ends of stretches are the day after the last one, which is what people read. */
    private String value(String field, String value) {
        if (DAY.matcher(value).matches()) {
            LocalDate day = LocalDate.parse(value);
            return words.date(field.equals("to") || field.equals("end") ? day.minusDays(1) : day);
        }
        return CONSTANT.matcher(value).matches() ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
    }
}
