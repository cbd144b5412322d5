package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Invoices of use within a billing period, as soon as it comes to an amount, asked day by day. */
record Interim(Rated rated) {
    private record Part(JsonNode line, Wheel.Slot slot) {}

    private Terms terms() {
        return rated.terms();
    }

    /** The lines that bill it, and those that take it off the invoice of the period. */
    List<Item> all() {
        var items = new ArrayList<Item>();
        for (var stated : terms().contract().path("interimInvoices")) {
            periods(stated).values().forEach(parts -> period(stated, parts, items));
        }
        return items;
    }

    /** The periods of lines that are billed together, by how often and until when. */
    private Map<String, List<Part>> periods(JsonNode stated) {
        var periods = new LinkedHashMap<String, List<Part>>();
        var lines = Terms.texts(stated.path("lines"));
        var often = terms().contract().at("/billing/frequency").asText();
        for (var line : terms().contract().path("lines")) {
            boolean covered = lines.isEmpty() || lines.contains(line.path("id").asText());
            if (covered && line.path("kind").asText().equals("USAGE") && !rated.silent(line)) {
                for (var slot : new Repeating(terms(), line).slots()) {
                    var key = line.path("frequency").asText(often) + " " + slot.cycleTo();
                    periods.computeIfAbsent(key, any -> new ArrayList<>()).add(new Part(line, slot));
                }
            }
        }
        return periods;
    }

    private void period(JsonNode stated, List<Part> parts, List<Item> items) {
        var days = new TreeSet<LocalDate>();
        parts.forEach(part -> part.slot().from().datesUntil(served(part)).forEach(days::add));
        var billed = new LinkedHashMap<String, Item>();
        int issued = 0;
        for (var day : days) {
            var use = Fraction.ZERO;
            var toDate = toDate(parts, day);
            for (var item : toDate.values()) {
                use = use.plus(item.amount);
            }
            int reached = used(parts, day) ? reached(stated, use) : issued;
            if (reached > issued) {
                toDate.forEach((key, item) -> issue(day, item, billed.get(key), closed(parts, item), items));
                billed.putAll(toDate);
                issued = reached;
            }
        }
    }

    /** The day after the last one of service: use of days after an early end reaches no amount. */
    private LocalDate served(Part part) {
        var ended = new Ended(terms());
        var end = ended.ends(part.line()) ? Terms.earlier(part.slot().to(), ended.end()) : part.slot().to();
        return Terms.later(part.slot().from(), end);
    }

    /** How many amounts this much use reaches, the repeated ones among them. */
    private static int reached(JsonNode stated, Fraction use) {
        int reached = 0;
        var amount = Fraction.ZERO;
        for (var each : stated.path("amounts")) {
            amount = Terms.number(each, "0");
            reached += use.compareTo(amount) >= 0 ? 1 : 0;
        }
        if (stated.has("every")) {
            amount = amount.plus(Terms.number(stated.path("every"), "1"));
            while (use.compareTo(amount) >= 0) {
                reached++;
                amount = amount.plus(Terms.number(stated.path("every"), "1"));
            }
        }
        return reached;
    }

    /** True when something was used on the day that costs something. */
    private boolean used(List<Part> parts, LocalDate day) {
        return parts.stream()
                .anyMatch(part -> {
                    var uses = new Uses(terms(), part.line(), List.of(), false, null);
                    return !new Repeating(terms(), part.line()).free().on(day)
                            && rated.late(part.line()).inTime().stream()
                                    .anyMatch(report -> report.day().equals(day) && uses.heard(report));
                });
    }

    /** What the periods cost when nothing more is used after the day, by line, phase and row. */
    private Map<String, Item> toDate(List<Part> parts, LocalDate day) {
        var toDate = new LinkedHashMap<String, Item>();
        for (var part : parts) {
            var known = rated.late(part.line()).known(part.slot(), day);
            var soFar = known.stream().filter(report -> !report.day().isAfter(day)).toList();
            rated.used(part.line(), part.slot(), soFar, day, null)
                    .forEach((key, item) -> {
                        var last = last(part.line(), item.from, item.to, day);
                        if (last != null) {
                            var cut = new Item(day, item.line, item.kind, item.from, last.plusDays(1), item.amount);
                            cut.exact = item.exact;
                            toDate.put(item.line + " " + key, cut);
                        }
                    });
        }
        return toDate;
    }

    /** The last day until this one that is paid for. */
    private @Nullable LocalDate last(JsonNode line, LocalDate from, LocalDate to, LocalDate day) {
        var end = to.isAfter(day) ? day.plusDays(1) : to;
        var paid = from.isBefore(end) ? new Repeating(terms(), line).free().paid(from, end) : List.<LocalDate>of();
        return paid.isEmpty() ? null : paid.getLast();
    }

    private LocalDate closed(List<Part> parts, Item item) {
        for (var part : parts) {
            if (part.line().path("id").asText().equals(item.line)) {
                return new Repeating(terms(), part.line()).billed(part.slot(), new Ended(terms()));
            }
        }
        throw new IllegalArgumentException(item.line);
    }

    private static void issue(LocalDate day, Item now, @Nullable Item before, LocalDate closed, List<Item> items) {
        var amount = before == null ? now.amount : now.amount.minus(before.amount);
        if (amount.sign() != 0) {
            var interim = new Item(day, now.line, now.kind, now.from, now.to, amount);
            interim.exact = before == null ? now.exact : now.exact.minus(before.exact);
            var off = new Item(closed, now.line, now.kind, now.from, now.to, amount.negated(), interim);
            off.exact = interim.exact.negated();
            items.add(interim);
            items.add(off);
        }
    }
}
