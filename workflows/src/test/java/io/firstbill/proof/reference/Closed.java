package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tax, prepaid money and credits carried: from the lines of an invoice to what is due. */
final class Closed {
    private final Terms terms;
    private final JsonNode tax;
    private final List<Grant> grants = new ArrayList<>();
    private final Set<LocalDate> rolled = new HashSet<>();
    private Fraction carried = Fraction.ZERO;

    /** Money given for service of these days. */
    private static final class Grant {
        private final int number;
        private final JsonNode credit;
        private final LocalDate from;
        private final LocalDate to;
        private Fraction left;

        private final LocalDate over;

        private Grant(int number, JsonNode credit, LocalDate from, LocalDate to, LocalDate over) {
            this.over = over;
            this.number = number;
            this.credit = credit;
            this.from = from;
            this.to = to;
            this.left = Terms.number(credit.path("amount"), "0");
        }

        private int priority() {
            return credit.path("priority").asInt(Integer.MAX_VALUE);
        }

        private int paid() {
            return credit.path("promotional").asBoolean() ? 0 : 1;
        }
    }

    Closed(Terms terms) {
        this.terms = terms;
        this.tax = terms.contract().path("tax");
        var credits = Terms.nodes(terms.contract().path("prepaidCredits"));
        for (int n = 0; n < credits.size(); n++) {
            grant(n, credits.get(n));
        }
        var ended = new Ended(terms);
        grants.removeIf(grant -> ended.whole() && !grant.from.isBefore(ended.end()));
        grants.sort(
                Comparator.comparingInt(Grant::priority)
                        .thenComparing((Grant grant) -> grant.to)
                        .thenComparingInt(Grant::paid)
                        .thenComparingInt((Grant grant) -> grant.number)
                        .thenComparing((Grant grant) -> grant.from));
    }

    private void grant(int n, JsonNode credit) {
        var from = credit.has("from") ? Terms.day(credit.path("from")) : terms.start();
        var to = credit.has("lastDay") ? Terms.day(credit.path("lastDay")).plusDays(1) : terms.end();
        if (!credit.has("every")) {
            grants.add(new Grant(n, credit, from, to, to));
            return;
        }
        var every = credit.path("every").asText();
        var slots = Wheel.anchored(from, Wheel.months(every), Wheel.days(every), false).slots(from, to);
        for (int i = 0; i < slots.size(); i++) {
            var gone =
                    switch (credit.path("unused").asText("LOST")) {
                        case "NEXT_PERIOD" ->
                                slots.get(Math.min(i + credit.path("rolloverPeriods").asInt(1), slots.size() - 1)).to();
                        case "KEPT" -> to;
                        default -> slots.get(i).to();
                    };
            grants.add(new Grant(n, credit, slots.get(i).from(), gone, slots.get(i).to()));
        }
    }

    /** The lines that sell credit. */
    List<Item> sold() {
        return grants.stream()
                .filter(grant -> grant.credit.has("price"))
                .sorted(Comparator.comparingInt((Grant grant) -> grant.number).thenComparing(grant -> grant.from))
                .map(grant ->
                        new Item(
                                grant.from,
                                "prepaidCredit." + (grant.number + 1),
                                "PREPAID",
                                grant.from,
                                grant.to,
                                Terms.number(grant.credit.path("price"), "0")))
                .toList();
    }

    /** What is due of each invoice, in words; empty when the lines say all. */
    Map<LocalDate, String> sums(List<Item> items) {
        var byDate = new TreeMap<LocalDate, List<Item>>();
        items.forEach(item -> byDate.computeIfAbsent(item.invoice, date -> new ArrayList<>()).add(item));
        boolean plain =
                tax.isMissingNode()
                        && !terms.contract().has("cashRounding")
                        && terms.contract().path("prepaidCredits").isEmpty()
                        && byDate.values().stream().allMatch(invoice -> total(invoice).sign() >= 0);
        var sums = new TreeMap<LocalDate, String>();
        if (!plain) {
            byDate.forEach((date, invoice) -> sums.put(date, close(invoice)));
        }
        return sums;
    }

    private static Fraction total(List<Item> invoice) {
        return invoice.stream().map(item -> item.amount).reduce(Fraction.ZERO, Fraction::plus);
    }

    private String close(List<Item> invoice) {
        boolean before = terms.chooses("credits", "BEFORE_TAX");
        boolean inclusive = tax.path("prices").asText().equals("INCLUSIVE");
        var bases = new ArrayList<Fraction>();
        var drawn = Fraction.ZERO;
        for (var item : invoice) {
            var paid = before && payable(item) ? draw(item, item.net()) : Fraction.ZERO;
            drawn = drawn.plus(paid);
            bases.add(item.net().minus(paid));
        }
        var taxes = taxes(invoice, bases);
        var subtotal = inclusive ? total(invoice).minus(taxes) : total(invoice);
        var rounding = rounding(subtotal.plus(taxes).minus(drawn));
        if (!before) {
            drawn = drawn(invoice, subtotal.plus(taxes).plus(rounding), inclusive ? Fraction.ZERO : taxes);
        }
        return due(subtotal, taxes, rounding, drawn);
    }

    private String due(Fraction subtotal, Fraction taxes, Fraction rounding, Fraction drawn) {
        var gross = subtotal.plus(taxes).plus(rounding).minus(drawn);
        var applied = gross.sign() > 0 ? carried.least(gross) : Fraction.ZERO;
        boolean note = terms.chooses("negativeInvoice", "CREDIT_NOTE");
        carried = carried.minus(applied).plus(gross.sign() < 0 && !note ? gross.negated() : Fraction.ZERO);
        int d = terms.decimals();
        return String.join(
                " ",
                subtotal.text(d),
                taxes.text(d),
                drawn.text(d),
                applied.text(d),
                gross.minus(applied).most(Fraction.ZERO).text(d));
    }

    private static boolean payable(Item item) {
        return item.rated() || item.kind.equals("MINIMUM_TRUE_UP") || item.kind.equals("OVERAGE");
    }

    private Fraction drawn(List<Item> invoice, Fraction gross, Fraction taxes) {
        boolean total = !terms.chooses("taxRounding", "LINE");
        var open = gross;
        var taxOpen = taxes;
        for (var item : invoice) {
            boolean discount = item.kind.equals("DISCOUNT");
            var own =
                    total || (discount && !tax.isMissingNode())
                            ? Fraction.ZERO
                            : taxes(List.of(item), List.of(item.net()));
            boolean untaxed = total || tax.path("rates").isEmpty();
            var onTop = untaxed ? taxOpen : own.least(taxOpen);
            if (open.sign() > 0 && payable(item)) {
                var wanted = item.net().plus(onTop).least(open);
                open = wanted.sign() > 0 ? open.minus(draw(item, wanted)) : open;
                taxOpen = taxOpen.minus(onTop);
            }
        }
        return gross.sign() > 0 ? gross.minus(open) : Fraction.ZERO;
    }

    /** Lessens what is left of periods that are over to what may go on. */
    private void rollOver(LocalDate day) {
        var overs = new TreeMap<LocalDate, Grant>();
        grants.stream()
                .filter(grant -> grant.credit.has("rolloverAtMost") && !grant.over.isAfter(day))
                .forEach(grant -> overs.putIfAbsent(grant.over, grant));
        overs.forEach((over, any) -> {
            if (rolled.add(over)) {
                var most = Terms.number(any.credit.path("rolloverAtMost"), "0");
                var kept = Fraction.ZERO;
                var latestFirst = new ArrayList<>(grants);
                latestFirst.sort(Comparator.comparing((Grant grant) -> grant.from).reversed());
                for (var grant : latestFirst) {
                    if (!grant.over.isAfter(over) && grant.to.isAfter(over)) {
                        grant.left = grant.left.least(most.minus(kept));
                        kept = kept.plus(grant.left);
                    }
                }
            }
        });
    }

    /** The grants in the order in which they are used on a day. */
    private List<Grant> inOrder() {
        if (grants.stream().noneMatch(grant -> grant.credit.path("rolloverUsed").asText().equals("LAST"))) {
            return grants;
        }
        var latestFirst = new ArrayList<>(grants);
        latestFirst.sort(Comparator.comparing((Grant grant) -> grant.from).reversed());
        return latestFirst;
    }

    private Fraction draw(Item item, Fraction wanted) {
        var open = wanted.most(Fraction.ZERO);
        var used = Fraction.ZERO;
        if (open.sign() > 0) {
            rollOver(item.from);
        }
        for (var grant : inOrder()) {
            var lines = Terms.texts(grant.credit.path("lines"));
            var kinds = Terms.texts(grant.credit.path("kinds"));
            boolean pays =
                    !item.from.isBefore(grant.from)
                            && item.from.isBefore(grant.to)
                            && (lines.isEmpty() || lines.contains(item.line))
                            && (kinds.isEmpty() || kinds.contains(item.kind));
            if (pays) {
                var part = open.least(grant.left);
                grant.left = grant.left.minus(part);
                open = open.minus(part);
                used = used.plus(part);
            }
        }
        return used;
    }

    private Fraction taxes(List<Item> invoice, List<Fraction> nets) {
        var bases = new ArrayList<Fraction>();
        for (int i = 0; i < invoice.size(); i++) {
            if (!invoice.get(i).kind.equals("DISCOUNT")) {
                bases.add(nets.get(i));
            }
        }
        if (tax.isMissingNode() || !tax.path("treatment").asText("CHARGED").equals("CHARGED")) {
            return Fraction.ZERO;
        }
        var all = bases.stream().reduce(Fraction.ZERO, Fraction::plus);
        boolean inclusive = tax.path("prices").asText().equals("INCLUSIVE");
        return switch (terms.choice("taxRounding")) {
            case "TOTAL" -> tax(all, !inclusive);
            case "RATE" -> tax(all, true);
            case "INVOICE" -> tax(all, false);
            default -> bases.stream().map(base -> tax(base, !inclusive)).reduce(Fraction.ZERO, Fraction::plus);
        };
    }

    /** The taxes of an amount, each rounded by itself or all together; every line bears the same ones. */
    private Fraction tax(Fraction base, boolean each) {
        var mode = tax.path("rounding").asText("HALF_UP");
        var parts = new ArrayList<Fraction>();
        var all = Fraction.ONE;
        for (var rate : tax.path("rates")) {
            var part = Terms.number(rate.path("percent"), "0").by(Fraction.of(100));
            part = rate.path("onTaxes").asBoolean() ? part.times(all) : part;
            all = all.plus(part);
            parts.add(part);
        }
        var net = tax.path("prices").asText().equals("INCLUSIVE") ? base.by(all) : base;
        if (each) {
            return parts.stream()
                    .map(part -> net.times(part).rounded(terms.decimals(), mode))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }
        return tax.path("inclusiveRounding").asText().equals("NET")
                ? base.minus(net.rounded(terms.decimals(), mode))
                : net.times(all.minus(Fraction.ONE)).rounded(terms.decimals(), mode);
    }

    /** What rounding the total to a multiple adds. */
    private Fraction rounding(Fraction total) {
        var stated = terms.contract().path("cashRounding");
        if (stated.isMissingNode()) {
            return Fraction.ZERO;
        }
        var increment = Terms.number(stated.path("increment"), "1");
        return total.by(increment).rounded(0, stated.path("rounding").asText("HALF_UP")).times(increment).minus(total);
    }
}
