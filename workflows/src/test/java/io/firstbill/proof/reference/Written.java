package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A contract with its agreed time written out: the term as long as it becomes by free time and renewals, and every
 * phase of a repeating line with both its days, increases and renewals among them.
 */
final class Written {
    private final JsonNode signed;
    private final ObjectNode contract;
    private final Terms terms;
    private final Raised raised;
    private LocalDate end;

    private Written(JsonNode signed) {
        this.signed = signed;
        this.contract = signed.deepCopy();
        this.terms = new Terms(contract);
        this.raised = new Raised(terms);
        this.end = terms.end();
    }

    static JsonNode out(JsonNode signed) {
        var written = new Written(signed);
        written.extend();
        written.lines();
        return written.contract;
    }

    /** Free time that makes the term longer; what was to run until the old last day runs until the new one. */
    private void extend() {
        var before = signed.at("/term/lastDay").asText();
        for (var free : contract.path("freePeriods")) {
            if (free.path("term").asText().equals("EXTENDED")) {
                var first = free.has("start") ? Terms.day(free.path("start")) : terms.start();
                var after = Free.after(free, first);
                int months = Free.wholeMonths(first, after);
                end = months > 0 ? end.plusMonths(months) : end.plusDays(first.until(after, ChronoUnit.DAYS));
            }
        }
        last(end);
        var after = end.minusDays(1).toString();
        for (var list : List.of("invoiceDiscounts", "commitments", "maximums", "prepaidCredits")) {
            contract.path(list).forEach(term -> until(term, before, after));
        }
        for (var line : contract.path("lines")) {
            if (!line.path("kind").asText().equals("ONE_TIME")) {
                line.path("phases").forEach(phase -> until(phase, before, after));
            }
        }
    }

    private static void until(JsonNode term, String before, String after) {
        if (term.path("lastDay").asText().equals(before)) {
            ((ObjectNode) term).put("lastDay", after);
        }
    }

    private void last(LocalDate end) {
        ((ObjectNode) contract.path("term")).put("lastDay", end.minusDays(1).toString());
    }

    private void lines() {
        var renewal = contract.path("renewal");
        for (var line : contract.path("lines")) {
            if (!line.path("kind").asText().equals("ONE_TIME")) {
                var phases = (ArrayNode) line.path("phases");
                for (var phase : phases) {
                    both((ObjectNode) phase);
                }
                line.path("uplifts").forEach(uplift -> uplift(phases, uplift));
                renewed(phases, renewal);
            }
        }
        last(renewalStart(renewal, renewal.path("times").asInt(0)));
    }

    private void both(ObjectNode phase) {
        if (!phase.has("from")) {
            phase.put("from", terms.start().toString());
        }
        if (!phase.has("lastDay")) {
            phase.put("lastDay", end.minusDays(1).toString());
        }
    }

    private void uplift(ArrayNode phases, JsonNode uplift) {
        var from = Terms.day(uplift.path("from"));
        var last = (ObjectNode) phases.get(phases.size() - 1);
        phases.add(raised.phase(last, uplift, 0).put("from", from.toString()));
        last.put("lastDay", from.minusDays(1).toString());
    }

    /** What runs to the last day goes on, each renewal with the prices of the one before, raised. */
    private void renewed(ArrayNode phases, JsonNode renewal) {
        var last = (ObjectNode) phases.get(phases.size() - 1);
        if (!Terms.day(last.path("lastDay")).plusDays(1).equals(end)) {
            return;
        }
        for (int n = 0; n < renewal.path("times").asInt(0); n++) {
            var at = n == 0 && renewal.path("prices").asText().equals("LIST") ? raised.atList(last) : last;
            last =
                    raised.phase(at, renewal.path("uplift"), n * Wheel.months(renewal.path("length").asText()))
                            .put("from", renewalStart(renewal, n).toString())
                            .put("lastDay", renewalStart(renewal, n + 1).minusDays(1).toString());
            phases.add(last);
        }
    }

    private LocalDate renewalStart(JsonNode renewal, int n) {
        var length = renewal.path("length").asText();
        return end.plusMonths((long) n * Wheel.months(length)).plusDays((long) n * Wheel.days(length));
    }
}
