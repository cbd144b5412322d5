package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The lines that prices give: what is billed once, use period by period, and fees by {@link Recurring}. */
record Rated(Terms terms, List<Report> reports) {
    /** The lines that make an invoice what its exact amounts together are rounded to, where invoices are rounded. */
    List<Item> roundings(List<Item> rated) {
        var made = new ArrayList<Item>();
        var dates = new TreeSet<LocalDate>();
        rated.forEach(item -> dates.add(item.invoice));
        for (var date : dates) {
            var exact = Fraction.ZERO;
            var printed = Fraction.ZERO;
            for (var item : rated) {
                exact = item.invoice.equals(date) ? exact.plus(item.exact) : exact;
                printed = item.invoice.equals(date) ? printed.plus(item.amount) : printed;
            }
            var rest = terms.printed(exact).minus(printed);
            if (terms.chooses("roundingPoint", "INVOICE") && rest.sign() != 0) {
                made.add(new Item(date, "rounding", "ROUNDING", date, date, rest));
            }
        }
        return made;
    }

    List<Item> all() {
        var items = new ArrayList<Item>();
        var used = used();
        for (var line : terms.contract().path("lines")) {
            switch (line.path("kind").asText()) {
                case "ONE_TIME" -> once(line, items);
                case "USAGE" ->
                        used.stream()
                                .filter(each -> each.line().equals(line))
                                .forEach(each -> items.addAll(each.items()));
                default -> items.addAll(new Recurring(terms, line).all());
            }
        }
        return items;
    }

    private void once(JsonNode line, List<Item> items) {
        var parts = line.path("instalments").path("parts");
        if (parts.isMissingNode()) {
            for (var phase : line.path("phases")) {
                var day = phase.has("from") ? Terms.day(phase.path("from")) : terms.start();
                var price = new Prices(terms, phase.path("charge")).of(Fraction.ONE, List.of(), Map.of());
                once(day, line, price, items);
            }
            return;
        }
        var total = Terms.number(line.path("instalments").path("total"), "0");
        var equal = total.by(Fraction.of(parts.size())).rounded(terms.decimals(), "DOWN");
        var rest = total.minus(equal.times(Fraction.of(parts.size())));
        int bearer = terms.chooses("instalmentRemainder", "FIRST") ? 0 : parts.size() - 1;
        for (int n = 0; n < parts.size(); n++) {
            var day = Terms.day(parts.get(n).path("on"));
            once(day, line, n == bearer ? equal.plus(rest) : equal, items);
        }
    }

    private void once(LocalDate day, JsonNode line, Fraction amount, List<Item> items) {
        var billed = new Ended(terms).once(line, day);
        if (billed != null) {
            items.add(item(billed, line, day, day, amount));
        }
    }

    /** What the use of a line in one period costs. */
    private record Used(JsonNode line, Wheel.Slot slot, LocalDate billed, List<Item> items) {}

    /** All use, line by line; prepaid units pay it invoice by invoice. */
    private List<Used> used() {
        var all = new ArrayList<Used>();
        for (var line : terms.contract().path("lines")) {
            if (line.path("kind").asText().equals("USAGE")) {
                var time = new Repeating(terms, line);
                for (var slot : time.slots()) {
                    all.add(new Used(line, slot, time.billed(slot, new Ended(terms)), new ArrayList<>()));
                }
            }
        }
        var units = new Units(terms);
        var byInvoice = new ArrayList<>(all);
        byInvoice.sort(Comparator.comparing(Used::billed));
        for (var used : byInvoice) {
            var known = late(used.line()).known(used.slot(), used.billed());
            var items = used(used.line(), used.slot(), known, used.billed(), null);
            if (!units.none()) {
                var left = used(used.line(), used.slot(), known, used.billed(), units);
                items.replaceAll((key, item) -> Objects.requireNonNullElse(left.get(key), item.at(Fraction.ZERO)));
            }
            used.items().addAll(items.values());
        }
        return all;
    }

    /** What the use in a period costs, by phase and row. */
    Map<String, Item> used(
            JsonNode line, Wheel.Slot slot, List<Report> counting, LocalDate billed, @Nullable Units units) {
        var time = new Repeating(terms, line);
        var ended = new Ended(terms);
        var items = new LinkedHashMap<String, Item>();
        for (var phase : line.path("phases")) {
            var from = Terms.later(slot.from(), terms.first(phase));
            var served = ended.ends(line) ? Terms.earlier(slot.to(), ended.end()) : slot.to();
            var to = Terms.earlier(served, terms.after(phase));
            var paid = from.isBefore(to) ? time.free().paid(from, to) : List.<LocalDate>of();
            if (!paid.isEmpty()) {
                var after = paid.getLast().plusDays(1);
                var prepaid = units == null ? null : new Units.Line(units, line.path("id").asText(), paid.getFirst());
                new Uses(terms, line, counting, silent(line), prepaid)
                        .amounts(phase, slot, from, to)
                        .forEach((row, amount) ->
                                items.put(from + " " + row, item(billed, line, paid.getFirst(), after, amount)));
            }
        }
        return items;
    }

    /** True when nothing is reported of a line; what comes too late is reported. */
    boolean silent(JsonNode line) {
        var all = new Uses(terms, line, reports, false, null);
        return reports.stream().noneMatch(all::heard);
    }

    /** What of the reports of a line came late. */
    Late late(JsonNode line) {
        return new Late(terms, line, reports);
    }

    /** The lines that bill use which was reported after its period was billed. */
    List<Item> late() {
        var items = new ArrayList<Item>();
        for (var line : terms.contract().path("lines")) {
            if (line.path("kind").asText().equals("USAGE")) {
                items.addAll(late(line).all(this));
            }
        }
        return items;
    }

    private Item item(LocalDate date, JsonNode line, LocalDate from, LocalDate to, Fraction exact) {
        var item = new Item(date, line.path("id").asText(), line.path("kind").asText(), from, to, terms.printed(exact));
        item.exact = exact;
        return item;
    }
}
