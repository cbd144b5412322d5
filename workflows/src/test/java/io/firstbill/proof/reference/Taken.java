package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Discounts on invoices. */
final class Taken {
    private final Terms terms;
    private final List<Item> rated;
    private final List<Item> printed = new ArrayList<>();
    private final Map<Integer, Fraction> carried = new HashMap<>();
    private final Map<Integer, Integer> invoices = new HashMap<>();
    private final List<JsonNode> stated;

    Taken(Terms terms, List<Item> rated) {
        this.terms = terms;
        this.rated = rated;
        this.stated = Terms.nodes(terms.contract().path("invoiceDiscounts"));
    }

    /** The lines that print them; what is taken off is noted on each rated line. */
    List<Item> all() {
        var dates = new TreeSet<LocalDate>();
        rated.forEach(item -> dates.add(item.invoice));
        dates.forEach(this::invoice);
        return printed;
    }

    private void invoice(LocalDate date) {
        var items = rated.stream().filter(item -> item.invoice.equals(date)).toList();
        var order = new ArrayList<>(IntStream.range(0, stated.size()).boxed().toList());
        switch (terms.choice("discountOrder")) {
            case "AS_STATED" -> {}
            case "AMOUNT_THEN_PERCENT" -> order.sort(Comparator.comparing(n -> stated.get(n).has("percent")));
            default -> order.sort(Comparator.comparing(n -> !stated.get(n).has("percent")));
        }
        List<Fraction> base = left(items);
        boolean inPercents = false;
        for (int n : order) {
            var discount = stated.get(n);
            if (!inPercents || terms.chooses("discountStacking", "MULTIPLICATIVE")) {
                base = left(items);
            }
            inPercents = discount.has("percent");
            boolean costs = items.stream().anyMatch(item -> covers(n, item) && item.amount.sign() != 0);
            var covered = items.stream().map(item -> costs && covers(n, item)).toList();
            take(n, items, covered, base);
            if (costs) {
                invoices.merge(n, 1, Integer::sum);
            }
        }
    }

    private static List<Fraction> left(List<Item> items) {
        return items.stream().map(Item::net).toList();
    }

    private boolean covers(int n, Item item) {
        var discount = stated.get(n);
        var lines = Terms.texts(discount.path("lines"));
        var kinds = Terms.texts(discount.path("kinds"));
        var from = discount.has("from") ? Terms.day(discount.path("from")) : terms.start();
        return item.rated()
                && item.takesBack == null
                && (!discount.has("invoices") || invoices.getOrDefault(n, 0) < discount.path("invoices").asInt())
                && (lines.isEmpty() || lines.contains(item.line))
                && (kinds.isEmpty() || kinds.contains(item.kind))
                && !item.from.isBefore(from)
                && item.from.isBefore(end(discount, from));
    }

    private LocalDate end(JsonNode discount, LocalDate from) {
        if (!discount.has("periods")) {
            return discount.has("lastDay") ? Terms.day(discount.path("lastDay")).plusDays(1) : terms.end();
        }
        var ends =
                Wheel.of(terms, terms.contract().path("billing").path("frequency").asText()).slots(terms).stream()
                        .map(Wheel.Slot::to)
                        .filter(to -> to.isAfter(from))
                        .toList();
        return ends.get(Math.min(discount.path("periods").asInt(), ends.size()) - 1);
    }

    private void take(int n, List<Item> items, List<Boolean> covered, List<Fraction> base) {
        var discount = stated.get(n);
        var left = left(items);
        List<Fraction> shares = new ArrayList<>(Collections.nCopies(items.size(), Fraction.ZERO));
        if (covered.contains(true)) {
            shares = discount.has("percent") ? percent(discount, covered, base) : amount(n, covered, left);
        }
        var sum = Fraction.ZERO;
        LocalDate from = null;
        LocalDate to = null;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var own = shares.get(i).sign() > 0 ? shares.get(i).least(left.get(i)) : shares.get(i);
            var share = item.takesBack == null ? own : takenBack(n, item, item.takesBack);
            item.offBy.put(n, share);
            item.off = item.off.plus(share);
            sum = sum.plus(share);
            if (share.sign() != 0) {
                from = from == null || item.from.isBefore(from) ? item.from : from;
                to = to == null || item.to.isAfter(to) ? item.to : to;
            }
        }
        print(n, items.getFirst().invoice, from, to, sum);
    }

    /** A credit bears what the discount took off the item it takes back, in proportion. */
    private Fraction takenBack(int n, Item credit, Item billed) {
        var off = billed.offBy.getOrDefault(n, Fraction.ZERO);
        return off.sign() == 0
                ? Fraction.ZERO
                : off.times(credit.amount).by(billed.amount).rounded(terms.decimals(), "HALF_UP");
    }

    private void print(int n, LocalDate date, @Nullable LocalDate from, @Nullable LocalDate to, Fraction sum) {
        if (sum.sign() != 0 && from != null && to != null) {
            var key = "invoiceDiscount." + (n + 1);
            printed.add(new Item(date, key, "DISCOUNT", from, to, sum.negated()));
        }
    }

    private List<Fraction> percent(JsonNode discount, List<Boolean> covered, List<Fraction> base) {
        var rate = Terms.number(discount.path("percent"), "0").by(Fraction.of(100));
        boolean byLine = terms.chooses("discountAllocation", "LINE_BY_LINE");
        var shares = new ArrayList<Fraction>();
        var weights = new ArrayList<Fraction>();
        for (int i = 0; i < base.size(); i++) {
            var part = terms.printed(base.get(i).times(rate));
            shares.add(covered.get(i) && (byLine || base.get(i).sign() < 0) ? part : Fraction.ZERO);
            weights.add(covered.get(i) ? base.get(i).most(Fraction.ZERO) : Fraction.ZERO);
        }
        if (!byLine) {
            var total = terms.printed(weights.stream().reduce(Fraction.ZERO, Fraction::plus).times(rate));
            add(shares, Split.of(total, weights, terms.decimals()));
        }
        if (discount.has("maximum")) {
            var most = Terms.number(discount.path("maximum"), "0");
            if (shares.stream().reduce(Fraction.ZERO, Fraction::plus).compareTo(most) > 0) {
                return Split.of(most, weights, terms.decimals());
            }
        }
        return shares;
    }

    private static void add(List<Fraction> shares, List<Fraction> more) {
        for (int i = 0; i < shares.size(); i++) {
            shares.set(i, shares.get(i).plus(more.get(i)));
        }
    }

    private List<Fraction> amount(int n, List<Boolean> covered, List<Fraction> left) {
        var discount = stated.get(n);
        var weights = new ArrayList<Fraction>();
        for (int i = 0; i < left.size(); i++) {
            weights.add(covered.get(i) ? left.get(i).most(Fraction.ZERO) : Fraction.ZERO);
        }
        var bearable = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        var wanted = Terms.number(discount.path("amount"), "0").plus(carried.getOrDefault(n, Fraction.ZERO));
        var used = wanted.least(bearable);
        if (discount.path("unused").asText().equals("CARRIED")) {
            carried.put(n, wanted.minus(used));
        }
        if (!terms.chooses("discountAllocation", "LINE_BY_LINE")) {
            return Split.of(used, weights, terms.decimals());
        }
        var shares = new ArrayList<Fraction>();
        var rest = used;
        for (var weight : weights) {
            shares.add(rest.least(weight));
            rest = rest.minus(rest.least(weight));
        }
        return shares;
    }
}
