package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The early end of a contract, or of some of its lines. */
record Ended(Terms terms) {
    private JsonNode termination() {
        return terms.contract().path("termination");
    }

    boolean early() {
        return !termination().isMissingNode();
    }

    boolean ends(JsonNode line) {
        var lines = Terms.texts(termination().path("lines"));
        return early() && (lines.isEmpty() || lines.contains(line.path("id").asText()));
    }

    boolean whole() {
        return early() && !termination().has("lines");
    }

    /** The day after the last one of service. */
    LocalDate end() {
        if (termination().has("lastDay")) {
            return Terms.day(termination().path("lastDay")).plusDays(1);
        }
        var on = Terms.day(termination().path("on"));
        return terms.chooses("terminationDay", "BILLED") ? on.plusDays(1) : on;
    }

    LocalDate noticed() {
        return termination().has("noticeOn") ? Terms.day(termination().path("noticeOn")) : end();
    }

    /** The day on which what the end changes is billed. */
    LocalDate settled() {
        return noticed().isAfter(end()) ? noticed() : end();
    }

    boolean credits() {
        return !termination().path("unusedFees").asText().equals("NOT_REFUNDED");
    }

    /** The day up to which a recurring line costs something in a period. */
    LocalDate paidUntil(Wheel.Slot slot) {
        boolean last = slot.from().isBefore(end()) && end().isBefore(slot.to());
        return last && termination().path("lastPeriod").asText().equals("WHOLE") ? slot.to() : end();
    }

    String commitments() {
        return termination().path("commitments").asText("CUT");
    }

    /** The day on which something of one day is billed; null when it is no longer. */
    @Nullable LocalDate once(JsonNode line, LocalDate day) {
        if (!ends(line) || day.isBefore(settled())) {
            return day;
        }
        return termination().path("laterOneTime").asText().equals("BILLED") ? settled() : null;
    }
}
