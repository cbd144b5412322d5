package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/** Days that cost nothing. */
record Free(Terms terms, JsonNode line, LocalDate first) {
    /** True when the line costs nothing on this day. */
    boolean on(LocalDate day) {
        var kind = line.path("kind").asText();
        var plain = terms.contract().path("freePeriod");
        if (kind.equals("RECURRING") && !plain.isMissingNode() && holds(plain, Terms.day(plain.path("start")), day)) {
            return true;
        }
        for (var free : terms.contract().path("freePeriods")) {
            if (concerns(free) && kinds(free, kind) && holds(free, from(free), day)) {
                return true;
            }
        }
        return false;
    }

    /** The days that are not free. */
    List<LocalDate> paid(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(day -> !on(day)).toList();
    }

    /** What is left of what is promised for these days when free time lessens it; of all lines it says so. */
    static Fraction promised(Terms terms, LocalDate from, LocalDate to) {
        var days = from.datesUntil(to).toList();
        long left = days.stream().filter(day -> !suspended(terms, day)).count();
        return Fraction.of(left, days.size());
    }

    private static boolean suspended(Terms terms, LocalDate day) {
        for (var free : terms.contract().path("freePeriods")) {
            var from = free.has("start") ? Terms.day(free.path("start")) : terms.start();
            if (free.path("commitments").asText().equals("SUSPENDED") && holds(free, from, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(JsonNode free, LocalDate from, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(after(free, from));
    }

    private static boolean kinds(JsonNode free, String kind) {
        var kinds = Terms.texts(free.path("kinds"));
        return kinds.isEmpty() ? kind.equals("RECURRING") : kinds.contains(kind);
    }

    private boolean concerns(JsonNode free) {
        var lines = Terms.texts(free.path("lines"));
        return lines.isEmpty() || lines.contains(line.path("id").asText());
    }

    private LocalDate from(JsonNode free) {
        return free.has("start") ? Terms.day(free.path("start")) : first;
    }

    /** The day from which billing periods are counted: the first day, or the day after a free time that moves them. */
    LocalDate counted() {
        boolean anniversary = line.path("alignment").asText("ANNIVERSARY").equals("ANNIVERSARY");
        for (var free : terms.contract().path("freePeriods")) {
            boolean moves = free.path("billingDates").asText().equals("MOVED") && anniversary;
            if (moves && concerns(free) && from(free).equals(first)) {
                return after(free, first);
            }
        }
        return first;
    }

    /** The day after a free time that begins on this day. */
    static LocalDate after(JsonNode free, LocalDate from) {
        if (free.has("lastDay")) {
            return Terms.day(free.path("lastDay")).plusDays(1);
        }
        var length = free.path("length").asText();
        return from.plusMonths(Wheel.months(length)).plusDays(Wheel.days(length));
    }

    /** How many whole months a stretch is; zero when it is not whole months. */
    static int wholeMonths(LocalDate from, LocalDate to) {
        int months = 0;
        while (from.plusMonths(months).isBefore(to)) {
            months++;
        }
        return from.plusMonths(months).equals(to) ? months : 0;
    }
}
