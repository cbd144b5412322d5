package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The fees of a recurring line, day by day, with what later agreements take back and charge anew. */
record Recurring(Terms terms, JsonNode line) {
    List<Item> all() {
        var items = new ArrayList<Item>();
        var time = new Repeating(terms, line);
        var stated = steps();
        var ended = new Ended(terms);
        for (var slot : time.slots()) {
            var steps = dated(stated, slot);
            var billed = time.billed(slot, ended);
            var paid =
                    ended.ends(line)
                            ? Terms.earlier(slot.to(), Terms.later(slot.from(), ended.paidUntil(slot)))
                            : slot.to();
            boolean whole = paid.equals(slot.to()) || billed.isBefore(ended.noticed());
            var open = new TreeMap<LocalDate, Open>();
            var known = new ArrayList<>(steps.stream().filter(step -> !agreedAfter(step, billed)).toList());
            pieces(slot, known, slot.from(), whole ? slot.to() : paid)
                    .forEach(piece -> bill(piece, billed, items, open));
            if (whole && paid.isBefore(slot.to()) && ended.credits()) {
                billed(slot, open, paid, slot.to()).forEach(piece -> credit(piece, ended.settled(), items, open));
            }
            var changes =
                    steps.stream()
                            .filter(step -> agreedAfter(step, billed))
                            .sorted(Comparator.comparing(step -> step.agreed() == null ? LocalDate.MIN : step.agreed()))
                            .toList();
            for (var change : changes) {
                var from = Terms.later(slot.from(), change.from());
                if (from.isBefore(slot.to())) {
                    var date = settled(Terms.later(change.agreed() == null ? from : change.agreed(), change.stated()));
                    known.add(change);
                    var now = pieces(slot, known, from, slot.to());
                    var was = billed(slot, open, from, slot.to());
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
        return items;
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
    private List<Piece> billed(Wheel.Slot slot, Map<LocalDate, Open> open, LocalDate from, LocalDate to) {
        var pieces = new ArrayList<Piece>();
        for (var at = from; at.isBefore(to); ) {
            var owner = open.get(at);
            var end = at.plusDays(1);
            while (end.isBefore(to) && open.get(end) == owner) {
                end = end.plusDays(1);
            }
            var exact = owner == null ? null : cost(owner.step, slot, at, end);
            if (owner != null && exact != null) {
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
            dated.add(
                    old
                            ? new Step(
                                    step.from().plusDays(1), step.stated(), step.agreed(), step.price(), step.units())
                            : step);
        }
        return dated;
    }

    private LocalDate settled(LocalDate changed) {
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

    /** A price of so many units from a day on; the day that is stated for it may be another. */
    private record Step(LocalDate from, LocalDate stated, @Nullable LocalDate agreed, Fraction price, Fraction units) {}

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var phase : line.path("phases")) {
            var price =
                    new Prices(terms, phase.path("charge"))
                            .of(Terms.number(phase.path("quantity"), "1"), List.of(), Map.of());
            var first = terms.first(phase);
            steps.add(new Step(first, first, Terms.dayOrNull(phase.path("agreedOn"), 0), price, units(phase, price)));
        }
        return steps;
    }

    /** The units that a price of one unit makes this price. */
    private static Fraction units(JsonNode phase, Fraction price) {
        var unit = Terms.number(phase.path("charge").path("unitPrice"), "0");
        boolean perUnit = phase.path("charge").path("model").asText().equals("PER_UNIT");
        var units = perUnit && unit.sign() > 0 ? price.by(unit) : Fraction.ONE;
        var asked = Terms.number(phase.path("quantity"), "1");
        var bounded =
                asked.most(Terms.number(phase.path("charge").path("minimumQuantity"), "0"))
                        .least(Terms.number(phase.path("charge").path("maximumQuantity"), "1000000000"));
        return units.sign() > 0 && units.equals(bounded) ? units : Fraction.ONE;
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

    private List<Piece> pieces(Wheel.Slot slot, List<Step> known, LocalDate from, LocalDate to) {
        var pieces = new ArrayList<Piece>();
        var free = new Repeating(terms, line).free();
        for (var at = from; at.isBefore(to); ) {
            var end = at.plusDays(1);
            var step = step(known, at);
            while (end.isBefore(to) && Objects.equals(step, step(known, end)) && free.on(at) == free.on(end)) {
                end = end.plusDays(1);
            }
            var exact = free.on(at) || step == null ? null : cost(step, slot, at, end);
            if (exact != null && step != null) {
                pieces.add(new Piece(terms, line.path("id").asText(), at, end, step, exact));
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

    private @Nullable Fraction cost(Step step, Wheel.Slot slot, LocalDate from, LocalDate to) {
        var share = ofPeriod(slot, from, to);
        if (share == null) {
            return null;
        }
        var ofPeriod = step.price().times(ofPrice(wheel().months()));
        boolean exact = terms.chooses("dayPrice", "EXACT") || terms.chooses("prorationUnit", "SECOND");
        boolean whole = slot.stub() && stub(slot).equals("FULL_PRICE");
        return exact || whole
                ? ofPeriod.times(share)
                : wheel().byDay(terms, ofPeriod.by(step.units()), from, to).times(step.units());
    }

    private String stub(Wheel.Slot slot) {
        return terms.choice(slot.cycleFrom().equals(slot.from()) ? "trailingStub" : "leadingStub");
    }

    /** The part a billing period is of the length of time its price is of; both in months. */
    private Fraction ofPrice(int months) {
        return line.has("pricePer") ? Fraction.of(months, Wheel.months(line.path("pricePer").asText())) : Fraction.ONE;
    }

    private @Nullable Fraction ofPeriod(Wheel.Slot slot, LocalDate from, LocalDate to) {
        var share = wheel().share(terms, from, to);
        if (slot.stub()) {
            var stub = stub(slot);
            if (stub.equals("FREE")) {
                return null;
            }
            if (stub.equals("FULL_PRICE")) {
                return share.by(wheel().share(terms, slot.from(), slot.to()));
            }
        }
        return share;
    }

    private Wheel wheel() {
        return new Repeating(terms, line).wheel();
    }
}
