package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines that prices give, period by period and day by day. */
record Rated(Terms terms, List<Report> reports) {
    List<Item> all() {
        var items = new ArrayList<Item>();
        for (var line : terms.contract().path("lines")) {
            switch (line.path("kind").asText()) {
                case "ONE_TIME" -> once(line, items);
                case "USAGE" -> used(line, items);
                default -> recurring(line, items);
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
                items.add(item(day, line, day, day, price));
            }
            return;
        }
        var total = Terms.number(line.path("instalments").path("total"), "0");
        var equal = total.by(Fraction.of(parts.size())).rounded(terms.decimals(), "DOWN");
        var rest = total.minus(equal.times(Fraction.of(parts.size())));
        int bearer = terms.chooses("instalmentRemainder", "FIRST") ? 0 : parts.size() - 1;
        for (int n = 0; n < parts.size(); n++) {
            var day = Terms.day(parts.get(n).path("on"));
            items.add(item(day, line, day, day, n == bearer ? equal.plus(rest) : equal));
        }
    }

    private void used(JsonNode line, List<Item> items) {
        var uses = new Uses(terms, line, reports);
        for (var slot : wheel(line).slots(terms)) {
            for (var phase : line.path("phases")) {
                var from = later(slot.from(), first(phase));
                var to = earlier(slot.to(), after(phase));
                if (from.isBefore(to)) {
                    uses.amounts(phase, from, to).forEach(amount -> items.add(item(slot.to(), line, from, to, amount)));
                }
            }
        }
    }

    private void recurring(JsonNode line, List<Item> items) {
        boolean advance = !line.path("timing").asText().equals("IN_ARREARS");
        var steps = steps(line);
        for (var slot : wheel(line).slots(terms)) {
            var billed = advance ? slot.from() : slot.to();
            var known = new ArrayList<>(steps.stream().filter(step -> !agreedAfter(step, billed)).toList());
            pieces(line, slot, known, slot.from(), slot.to()).forEach(piece -> items.add(piece.on(billed, false)));
            var changes =
                    steps.stream()
                            .filter(step -> agreedAfter(step, billed))
                            .sorted(Comparator.comparing(step -> step.agreed() == null ? LocalDate.MIN : step.agreed()))
                            .toList();
            for (var change : changes) {
                var from = later(slot.from(), change.from());
                if (from.isBefore(slot.to())) {
                    var date = settled(line, later(change.agreed() == null ? from : change.agreed(), change.from()));
                    pieces(line, slot, known, from, slot.to()).forEach(piece -> items.add(piece.on(date, true)));
                    known.add(change);
                    pieces(line, slot, known, from, slot.to()).forEach(piece -> items.add(piece.on(date, false)));
                }
            }
        }
    }

    private LocalDate settled(JsonNode line, LocalDate changed) {
        return terms.chooses("changeBilled", "NEXT_INVOICE")
                ? wheel(line).slots(terms).stream()
                        .map(Wheel.Slot::from)
                        .filter(from -> !from.isBefore(changed))
                        .findFirst()
                        .orElse(terms.end())
                : changed;
    }

    private static boolean agreedAfter(Step step, LocalDate billed) {
        return step.agreed() != null && step.agreed().isAfter(billed);
    }

    /** A price from a day on. */
    private record Step(LocalDate from, @Nullable LocalDate agreed, Fraction price) {}

    private List<Step> steps(JsonNode line) {
        var steps = new ArrayList<Step>();
        for (var phase : line.path("phases")) {
            steps.add(
                    new Step(
                            first(phase),
                            Terms.dayOrNull(phase.path("agreedOn"), 0),
                            new Prices(terms, phase.path("charge"))
                                    .of(Terms.number(phase.path("quantity"), "1"), List.of(), Map.of())));
        }
        var exact = steps.isEmpty() ? Fraction.ZERO : steps.getLast().price();
        for (var uplift : line.path("uplifts")) {
            exact = exact.times(Fraction.ONE.plus(Terms.number(uplift.path("percent"), "0").by(Fraction.of(100))));
            var printed = exact.rounded(terms.decimals(), "HALF_UP");
            exact = terms.chooses("upliftBase", "UNROUNDED") ? exact : printed;
            steps.add(new Step(Terms.day(uplift.path("from")), null, exact));
        }
        return steps;
    }

    /** Days of one price that are not free. */
    private record Piece(Terms terms, String line, LocalDate from, LocalDate to, Fraction exact) {
        Item on(LocalDate date, boolean credit) {
            var amount = terms.printed(exact);
            return new Item(date, line, "RECURRING", from, to, credit ? amount.negated() : amount);
        }
    }

    private List<Piece> pieces(JsonNode line, Wheel.Slot slot, List<Step> known, LocalDate from, LocalDate to) {
        var pieces = new ArrayList<Piece>();
        for (var at = from; at.isBefore(to); ) {
            var end = at.plusDays(1);
            var step = step(known, at);
            while (end.isBefore(to) && Objects.equals(step, step(known, end)) && free(at) == free(end)) {
                end = end.plusDays(1);
            }
            var share = free(at) || step == null ? null : share(line, slot, at, end);
            if (share != null && step != null) {
                pieces.add(new Piece(terms, line.path("id").asText(), at, end, step.price().times(share)));
            }
            at = end;
        }
        return pieces;
    }

    private static @Nullable Step step(List<Step> known, LocalDate day) {
        return known.stream()
                .filter(step -> !step.from().isAfter(day))
                .max(Comparator.comparing(Step::from))
                .orElse(null);
    }

    private boolean free(LocalDate day) {
        var free = terms.contract().path("freePeriod");
        return !free.isMissingNode()
                && !day.isBefore(Terms.day(free.path("start")))
                && !day.isAfter(Terms.day(free.path("lastDay")));
    }

    private @Nullable Fraction share(JsonNode line, Wheel.Slot slot, LocalDate from, LocalDate to) {
        if (slot.stub()) {
            boolean leading = slot.from().equals(terms.start()) && !slot.cycleFrom().equals(slot.from());
            var stub = terms.choice(leading ? "leadingStub" : "trailingStub");
            if (stub.equals("FREE")) {
                return null;
            }
            if (stub.equals("FULL_PRICE")) {
                return wheel(line).share(terms, from, to).by(wheel(line).share(terms, slot.from(), slot.to()));
            }
        }
        return wheel(line).share(terms, from, to);
    }

    private Wheel wheel(JsonNode line) {
        return Wheel.of(
                terms, line.path("frequency").asText(terms.contract().path("billing").path("frequency").asText()));
    }

    private LocalDate first(JsonNode phase) {
        return phase.has("from") ? Terms.day(phase.path("from")) : terms.start();
    }

    private LocalDate after(JsonNode phase) {
        return phase.has("lastDay") ? Terms.day(phase.path("lastDay")).plusDays(1) : terms.end();
    }

    private Item item(LocalDate date, JsonNode line, LocalDate from, LocalDate to, Fraction exact) {
        return new Item(date, line.path("id").asText(), line.path("kind").asText(), from, to, terms.printed(exact));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
