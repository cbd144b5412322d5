package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Use of a line that was reported after its period was billed. */
record Late(Terms terms, JsonNode line) {
    /** True when use does not count in its own period. */
    boolean late(Report report) {
        var counting = line.path("counting");
        var slot = period(report.day());
        return !counting.path("lateUse").asText("IN_ITS_PERIOD").equals("IN_ITS_PERIOD")
                && report.metric().equals(line.path("metric").asText())
                && report.received() != null
                && slot != null
                && report.received().isAfter(slot.to().plusDays(counting.path("lateAfterDays").asInt(0)));
    }

    private Wheel.@Nullable Slot period(LocalDate day) {
        for (var slot : new Repeating(terms, line).slots()) {
            if (!day.isBefore(slot.from()) && day.isBefore(slot.to())) {
                return slot;
            }
        }
        return null;
    }

    /** The first invoice of the line when it is known, or that day when there is none. */
    private LocalDate billed(Report report) {
        var time = new Repeating(terms, line);
        var known = Objects.requireNonNull(report.received());
        LocalDate first = null;
        for (var slot : time.slots()) {
            var date = time.billed(slot, new Ended(terms));
            first = !date.isBefore(known) && (first == null || date.isBefore(first)) ? date : first;
        }
        return first == null ? known : first;
    }

    /** What each period costs with late use less what it cost before, invoice by invoice. */
    List<Item> all(Rated rated) {
        var items = new ArrayList<Item>();
        if (!line.path("counting").path("lateUse").asText().equals("NEXT_INVOICE")) {
            return items;
        }
        var late = rated.reports().stream().filter(this::late).toList();
        var known = new ArrayList<>(rated.reports().stream().filter(report -> !late(report)).toList());
        var dates = new TreeSet<LocalDate>();
        late.forEach(report -> dates.add(billed(report)));
        for (var date : dates) {
            for (var slot : new Repeating(terms, line).slots()) {
                var more =
                        late.stream()
                                .filter(report -> billed(report).equals(date) && slot.equals(period(report.day())))
                                .toList();
                if (!more.isEmpty()) {
                    var before = rated.used(line, slot, inOrder(known), date, null);
                    known.addAll(more);
                    rated.used(line, slot, inOrder(known), date, null)
                            .forEach((key, now) -> items.add(more(now, before.get(key))));
                }
            }
        }
        items.removeIf(item -> item.exact.sign() == 0);
        return items;
    }

    private static List<Report> inOrder(List<Report> reports) {
        var sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(Report::day));
        return sorted;
    }

    private static Item more(Item now, @Nullable Item before) {
        var billed = before == null ? Fraction.ZERO : before.amount;
        var item = new Item(now.invoice, now.line, now.kind, now.from, now.to, now.amount.minus(billed));
        item.exact = before == null ? now.exact : now.exact.minus(before.exact);
        item.late = true;
        return item;
    }
}
