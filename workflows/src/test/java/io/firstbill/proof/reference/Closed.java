package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tax, prepaid money and credits carried: from the lines of an invoice to what is due. */
final class Closed {
    private final Terms terms;
    private final JsonNode tax;
    private final Wallet money;
    private Fraction carried = Fraction.ZERO;

    Closed(Terms terms) {
        this.terms = terms;
        this.tax = terms.contract().path("tax");
        this.money = new Wallet(terms, "amount");
    }

    /** The lines that sell credit. */
    List<Item> sold() {
        var sold = new ArrayList<>(money.sold());
        sold.addAll(new Wallet(terms, "units").sold());
        sold.sort(Comparator.comparing((Item item) -> item.line).thenComparing(item -> item.from));
        return sold;
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
        boolean inclusive = inclusive();
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
            boolean alone = terms.chooses("credits", "LINES_ONLY");
            var open = alone ? subtotal : subtotal.plus(taxes).plus(rounding);
            drawn = drawn(invoice, open, inclusive || alone ? Fraction.ZERO : taxes);
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

    private Fraction draw(Item item, Fraction wanted) {
        return money.draw(item.line, item.kind, item.from, wanted);
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
        boolean inclusive = inclusive();
        return switch (terms.choice("taxRounding")) {
            case "TOTAL" -> tax(all, !inclusive);
            case "RATE" -> tax(all, !inclusive || several());
            case "INVOICE" -> tax(all, false);
            default -> bases.stream().map(base -> tax(base, !inclusive)).reduce(Fraction.ZERO, Fraction::plus);
        };
    }

    private boolean inclusive() {
        return tax.path("prices").asText().equals("INCLUSIVE");
    }

    private boolean several() {
        return tax.path("rates").size() > 1;
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
        var net = inclusive() ? base.by(all) : base;
        if (each) {
            return parts.stream()
                    .map(part -> net.times(part).rounded(terms.decimals(), mode))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }
        boolean together = terms.chooses("taxRounding", "RATE") || terms.chooses("taxRounding", "INVOICE");
        boolean parted = inclusive() && !(together && several());
        return parted && tax.path("inclusiveRounding").asText().equals("NET")
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
