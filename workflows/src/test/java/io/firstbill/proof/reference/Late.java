package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Use of a line that was reported after its period was billed. */
record Late(Terms terms, JsonNode line, List<Report> reports) {
    private boolean late(Report report) {
        var counting = line.path("counting");
        var slot = period(report.day());
        var over = slot == null ? report.day() : slot.to();
        return !counting.path("lateUse").asText("IN_ITS_PERIOD").equals("IN_ITS_PERIOD")
                && new Uses(terms, line, List.of(), false, null).heard(report)
                && report.received() != null
                && report.received().isAfter(over.plusDays(counting.path("lateAfterDays").asInt(0)));
    }

    private boolean next() {
        return line.path("counting").path("lateUse").asText().equals("NEXT_INVOICE");
    }

    private Wheel.@Nullable Slot period(LocalDate day) {
        for (var slot : new Repeating(terms, line).slots()) {
            if (!day.isBefore(slot.from()) && day.isBefore(slot.to())) {
                return slot;
            }
        }
        return null;
    }

    private LocalDate billed(Wheel.Slot slot) {
        return new Repeating(terms, line).billed(slot, new Ended(terms));
    }

    /** The first invoice of the line when it is known and its own period billed; that day when there is none. */
    private LocalDate billed(Report report) {
        var own = period(report.day());
        var known = Objects.requireNonNull(report.received());
        var from = own == null ? known : Terms.later(known, billed(own));
        return new Repeating(terms, line)
                .slots().stream()
                        .map(this::billed)
                        .filter(date -> !date.isBefore(from))
                        .min(Comparator.naturalOrder())
                        .orElse(from);
    }

    /** The reports in time, with those late ones. */
    private List<Report> inTimeAnd(Predicate<Report> which) {
        return reports.stream().filter(report -> !late(report) || (next() && which.test(report))).toList();
    }

    /** The reports that came in time for the period of their day. */
    List<Report> inTime() {
        return inTimeAnd(report -> false);
    }

    /** What is counted when a period is billed: in time, and what was late of earlier ones and is billed by then. */
    List<Report> known(Wheel.Slot slot, LocalDate date) {
        return inTimeAnd(report -> before(report, slot, date));
    }

    private boolean before(Report report, Wheel.Slot slot, LocalDate date) {
        return report.day().isBefore(slot.from()) && !billed(report).isAfter(date);
    }

    /** What each period that is billed costs with late use less what it cost before, invoice by invoice. */
    List<Item> all(Rated rated) {
        var items = new ArrayList<Item>();
        var dates = new TreeSet<LocalDate>();
        reports.stream().filter(report -> next() && late(report)).forEach(report -> dates.add(billed(report)));
        for (var date : dates) {
            for (var slot : new Repeating(terms, line).slots()) {
                if (!billed(slot).isAfter(date)) {
                    var was = inTimeAnd(report -> billed(report).isBefore(date) || before(report, slot, billed(slot)));
                    var is = inTimeAnd(report -> !billed(report).isAfter(date));
                    items.addAll(more(rated, slot, date, was, is));
                }
            }
        }
        return items;
    }

    private List<Item> more(Rated rated, Wheel.Slot slot, LocalDate date, List<Report> was, List<Report> is) {
        var more = new LinkedHashMap<>(rated.used(line, slot, is, date, null));
        rated.used(line, slot, was, date, null).forEach((key, before) -> more.merge(key, before.negated(), Item::plus));
        boolean exact = terms.chooses("roundingPoint", "INVOICE");
        more.values().removeIf(item -> (exact ? item.exact : item.amount).sign() == 0);
        return List.copyOf(more.values());
    }
}
