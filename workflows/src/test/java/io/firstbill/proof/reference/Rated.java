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
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines that prices give, period by period and day by day. */
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
            var inTime = inTime(used.line());
            var items = used(used.line(), used.slot(), inTime, used.billed(), null);
            if (!units.none()) {
                var left = used(used.line(), used.slot(), inTime, used.billed(), units);
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
            var from = later(slot.from(), first(phase));
            var served = ended.ends(line) ? earlier(slot.to(), ended.end()) : slot.to();
            var to = earlier(served, after(phase));
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

    /** The reports that came in time for the period of their day. */
    List<Report> inTime(JsonNode line) {
        return reports.stream().filter(report -> !new Late(terms, line).late(report)).toList();
    }

    /** The lines that bill use which was reported after its period was billed. */
    List<Item> late() {
        var items = new ArrayList<Item>();
        for (var line : terms.contract().path("lines")) {
            if (line.path("kind").asText().equals("USAGE")) {
                items.addAll(new Late(terms, line).all(this));
            }
        }
        return items;
    }

    private void recurring(JsonNode line, List<Item> items) {
        var time = new Repeating(terms, line);
        var stated = steps(line);
        var ended = new Ended(terms);
        for (var slot : time.slots()) {
            var steps = dated(stated, slot);
            var billed = time.billed(slot, ended);
            var paid = ended.ends(line) ? earlier(slot.to(), later(slot.from(), ended.paidUntil(slot))) : slot.to();
            boolean whole = paid.equals(slot.to()) || billed.isBefore(ended.noticed());
            var open = new TreeMap<LocalDate, Open>();
            var known = new ArrayList<>(steps.stream().filter(step -> !agreedAfter(step, billed)).toList());
            pieces(line, slot, known, slot.from(), whole ? slot.to() : paid)
                    .forEach(piece -> bill(piece, billed, items, open));
            if (whole && paid.isBefore(slot.to()) && ended.credits()) {
                billed(line, slot, open, paid, slot.to()).forEach(piece -> credit(piece, ended.settled(), items, open));
            }
            var changes =
                    steps.stream()
                            .filter(step -> agreedAfter(step, billed))
                            .sorted(Comparator.comparing(step -> step.agreed() == null ? LocalDate.MIN : step.agreed()))
                            .toList();
            for (var change : changes) {
                var from = later(slot.from(), change.from());
                if (from.isBefore(slot.to())) {
                    var date = settled(line, later(change.agreed() == null ? from : change.agreed(), change.stated()));
                    known.add(change);
                    var now = pieces(line, slot, known, from, slot.to());
                    var was = billed(line, slot, open, from, slot.to());
                    if (terms.chooses("changeLines", "DIFFERENCE") && spans(now).equals(spans(was))) {
                        for (int n = 0; n < now.size(); n++) {
                            difference(now.get(n), was.get(n), date, items, open);
                        }
                    } else {
                        was.forEach(piece -> credit(piece, date, items, open));
                        now.forEach(piece -> bill(piece, date, items, open));
                    }
                }
            }
        }
    }

    /** What was billed for a day: the item, the step it was priced by, and its money that was not credited yet. */
    private static final class Open {
        final Item item;
        final Step step;
        Fraction left;

        Open(Item item, Step step, Fraction left) {
            this.item = item;
            this.step = step;
            this.left = left;
        }

        Fraction take(Fraction wanted) {
            var taken = wanted.least(left);
            left = left.minus(taken);
            return taken;
        }
    }

    private static void bill(Piece piece, LocalDate date, List<Item> items, Map<LocalDate, Open> open) {
        var item = piece.item(date, piece.amount(), null);
        item.exact = piece.exact();
        items.add(item);
        own(piece, new Open(item, piece.step(), item.amount), open);
    }

    private static void own(Piece piece, Open owner, Map<LocalDate, Open> open) {
        for (var day = piece.from(); day.isBefore(piece.to()); day = day.plusDays(1)) {
            open.put(day, owner);
        }
    }

    private static void credit(Piece piece, LocalDate date, List<Item> items, Map<LocalDate, Open> open) {
        var owner = Objects.requireNonNull(open.get(piece.from()));
        var taken = owner.take(piece.amount());
        var item = piece.item(date, taken.negated(), owner.item);
        item.exact = taken.equals(piece.amount()) ? piece.exact().negated() : item.amount;
        items.add(item);
        for (var day = piece.from(); day.isBefore(piece.to()); day = day.plusDays(1)) {
            open.remove(day);
        }
    }

    private void difference(Piece now, Piece was, LocalDate date, List<Item> items, Map<LocalDate, Open> open) {
        var owner = Objects.requireNonNull(open.get(was.from()));
        var back = owner.take(was.amount());
        var exact = now.exact().minus(was.exact()).most(back.negated());
        var amount = terms.printed(exact);
        var item = now.item(date, amount, amount.sign() < 0 ? owner.item : null);
        item.exact = exact;
        if (amount.sign() != 0) {
            items.add(item);
        }
        own(now, new Open(amount.sign() == 0 ? owner.item : item, now.step(), back.plus(amount)), open);
    }

    /** What is billed of these days, in stretches of one item. */
    private List<Piece> billed(
            JsonNode line, Wheel.Slot slot, Map<LocalDate, Open> open, LocalDate from, LocalDate to) {
        var pieces = new ArrayList<Piece>();
        for (var at = from; at.isBefore(to); ) {
            var owner = open.get(at);
            var end = at.plusDays(1);
            while (end.isBefore(to) && open.get(end) == owner) {
                end = end.plusDays(1);
            }
            var share = owner == null ? null : share(line, slot, at, end);
            if (owner != null && share != null) {
                var exact = owner.step.price().times(share);
                pieces.add(new Piece(terms, line.path("id").asText(), at, end, owner.step, exact));
            }
            at = end;
        }
        return pieces;
    }

    private static List<String> spans(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.from() + " " + piece.to()).toList();
    }

    /** The day of a change inside a period is of the old plan where the contract says so. */
    private List<Step> dated(List<Step> steps, Wheel.Slot slot) {
        var dated = new ArrayList<Step>();
        for (var step : steps) {
            boolean inside = step.from().isAfter(slot.from()) && step.from().isBefore(slot.to());
            boolean old = !dated.isEmpty() && inside && terms.chooses("changeDay", "OLD_PLAN");
            dated.add(old ? new Step(step.from().plusDays(1), step.stated(), step.agreed(), step.price()) : step);
        }
        return dated;
    }

    private LocalDate settled(JsonNode line, LocalDate changed) {
        return terms.chooses("changeBilled", "NEXT_INVOICE")
                ? new Repeating(terms, line)
                        .slots().stream()
                                .map(slot -> terms.early(slot.from()))
                                .filter(from -> !from.isBefore(changed))
                                .findFirst()
                                .orElse(terms.end())
                : changed;
    }

    private static boolean agreedAfter(Step step, LocalDate billed) {
        return step.agreed() != null && step.agreed().isAfter(billed);
    }

    /** A price from a day on; the day that is stated for it may be another. */
    private record Step(LocalDate from, LocalDate stated, @Nullable LocalDate agreed, Fraction price) {}

    private List<Step> steps(JsonNode line) {
        var steps = new ArrayList<Step>();
        for (var phase : line.path("phases")) {
            steps.add(
                    new Step(
                            first(phase),
                            first(phase),
                            Terms.dayOrNull(phase.path("agreedOn"), 0),
                            new Prices(terms, phase.path("charge"))
                                    .of(Terms.number(phase.path("quantity"), "1"), List.of(), Map.of())));
        }
        return steps;
    }

    /** Days of one price that are not free. */
    private record Piece(Terms terms, String line, LocalDate from, LocalDate to, Step step, Fraction exact) {
        Fraction amount() {
            return terms.printed(exact);
        }

        Item item(LocalDate date, Fraction amount, @Nullable Item takesBack) {
            return new Item(date, line, "RECURRING", from, to, amount, takesBack);
        }
    }

    private List<Piece> pieces(JsonNode line, Wheel.Slot slot, List<Step> known, LocalDate from, LocalDate to) {
        var pieces = new ArrayList<Piece>();
        var free = new Repeating(terms, line).free();
        for (var at = from; at.isBefore(to); ) {
            var end = at.plusDays(1);
            var step = step(known, at);
            while (end.isBefore(to) && Objects.equals(step, step(known, end)) && free.on(at) == free.on(end)) {
                end = end.plusDays(1);
            }
            var share = free.on(at) || step == null ? null : share(line, slot, at, end);
            if (share != null && step != null) {
                pieces.add(new Piece(terms, line.path("id").asText(), at, end, step, step.price().times(share)));
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

    private @Nullable Fraction share(JsonNode line, Wheel.Slot slot, LocalDate from, LocalDate to) {
        var share = ofPeriod(line, slot, from, to);
        return share == null ? null : share.times(ofPrice(line, wheel(line).months()));
    }

    /** The part a billing period is of the length of time its price is of; both in months. */
    private static Fraction ofPrice(JsonNode line, int months) {
        return line.has("pricePer") ? Fraction.of(months, Wheel.months(line.path("pricePer").asText())) : Fraction.ONE;
    }

    private @Nullable Fraction ofPeriod(JsonNode line, Wheel.Slot slot, LocalDate from, LocalDate to) {
        var share = wheel(line).share(terms, from, to);
        if (slot.stub()) {
            boolean leading = !slot.cycleFrom().equals(slot.from());
            var stub = terms.choice(leading ? "leadingStub" : "trailingStub");
            if (stub.equals("FREE")) {
                return null;
            }
            if (stub.equals("FULL_PRICE")) {
                return share.by(wheel(line).share(terms, slot.from(), slot.to()));
            }
        }
        return share;
    }

    private Wheel wheel(JsonNode line) {
        return new Repeating(terms, line).wheel();
    }

    private LocalDate first(JsonNode phase) {
        return phase.has("from") ? Terms.day(phase.path("from")) : terms.start();
    }

    private LocalDate after(JsonNode phase) {
        return phase.has("lastDay") ? Terms.day(phase.path("lastDay")).plusDays(1) : terms.end();
    }

    private Item item(LocalDate date, JsonNode line, LocalDate from, LocalDate to, Fraction exact) {
        var item = new Item(date, line.path("id").asText(), line.path("kind").asText(), from, to, terms.printed(exact));
        item.exact = exact;
        return item;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
