package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/** When a line that repeats is served and billed. */
record Repeating(Terms terms, JsonNode line) {
    LocalDate first() {
        return Terms.day(line.path("phases").path(0).path("from"));
    }

    LocalDate end() {
        var phases = line.path("phases");
        return Terms.day(phases.path(phases.size() - 1).path("lastDay")).plusDays(1);
    }

    Free free() {
        return new Free(terms, line, first());
    }

    Wheel wheel() {
        return wheel(often());
    }

    /** How often it is billed. */
    String often() {
        return line.path("frequency").asText(terms.contract().at("/billing/frequency").asText());
    }

    /** Its periods at another length, for windows. */
    Wheel wheel(String frequency) {
        var counted = free().counted();
        if (!counted.equals(first())) {
            return Wheel.anchored(
                    counted,
                    Wheel.months(frequency),
                    Wheel.days(frequency),
                    terms.chooses("anchorRule", "LAST_DAY_OF_MONTH"));
        }
        return line.has("alignment") ? Wheel.of(terms, line, first(), frequency) : Wheel.of(terms, frequency);
    }

    /** The periods it is billed by; a first charge may reach to the last day at once. */
    List<Wheel.Slot> slots() {
        var counted = free().counted();
        var from = counted.isBefore(end()) && free().paid(first(), counted).isEmpty() ? counted : first();
        if (line.path("firstCharge").asText().equals("LINE_END")) {
            var wheel = wheel();
            return List.of(new Wheel.Slot(from, end(), wheel.before(from), wheel.after(end().minusDays(1))));
        }
        return wheel().slots(terms, from, end());
    }

    /** The day on which a period is billed: in arrears not after an early end is settled. */
    LocalDate billed(Wheel.Slot slot, Ended ended) {
        var regular = billed(slot);
        boolean sooner = ended.ends(line) && ended.settled().isBefore(regular);
        return sooner && !line.path("timing").asText().equals("IN_ADVANCE") ? ended.settled() : regular;
    }

    private LocalDate billed(Wheel.Slot slot) {
        if (line.path("timing").asText().equals("IN_ADVANCE")) {
            return terms.early(slot.from());
        }
        return terms.late(slot.cycleTo().isAfter(terms.end()) ? terms.end() : slot.cycleTo());
    }
}
