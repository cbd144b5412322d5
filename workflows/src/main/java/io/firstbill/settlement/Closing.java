package io.firstbill.settlement;

import io.firstbill.contract.CashRounding;
import io.firstbill.contract.TaxTerms;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * From the lines of each invoice to what is due, in the order of their dates: tax, then prepaid credit (or the other
 * way round, as chosen: credit that was taxed when it was bought lessens what is taxed), then credit of earlier
 * invoices.
 */
final class Closing {
    private final PricingConfig config;
    private final @Nullable Taxing taxing;
    private final Balances prepaid;
    private final boolean creditsFirst;
    private final boolean linesOnly;
    private final Map<LocalDate, List<CreditUse>> units;
    private final DayShares shares;
    private final List<Entry> lines;
    private final Map<LocalDate, InvoiceSums> sums = new TreeMap<>();
    private Money carried;

    private Closing(PricingConfig config, List<Entry> lines, Map<LocalDate, List<CreditUse>> units, DayShares shares) {
        this.config = config;
        TaxTerms tax = config.overLines().tax();
        this.taxing = tax == null ? null : new Taxing(tax, config.rules());
        this.prepaid = Balances.ofMoney(config);
        this.creditsFirst = config.rules().is(Choice.CREDITS, "BEFORE_TAX");
        this.linesOnly = config.rules().is(Choice.CREDITS, "LINES_ONLY");
        this.units = units;
        this.shares = shares;
        this.lines = new ArrayList<>(lines);
        this.carried = zero();
    }

    /**
     * The lines with their taxes, in the order given, and the sums of every invoice by its date; no sums when lines
     * without tax and credit say all.
     *
     * @param units what each invoice used of credits that are units
     * @param shares how use came about day by day
     */
    static Closed of(PricingConfig config, List<Entry> lines, Map<LocalDate, List<CreditUse>> units, DayShares shares) {
        Closing closing = new Closing(config, lines, units, shares);
        TreeMap<LocalDate, List<Integer>> invoices = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            invoices.computeIfAbsent(lines.get(i).invoiceDate(), date -> new ArrayList<>()).add(i);
        }
        boolean plain =
                closing.taxing == null
                        && config.overLines().credits().isEmpty()
                        && config.overLines().rounding() == null
                        && invoices.values().stream().noneMatch(invoice -> closing.total(invoice).isNegative());
        if (!plain) {
            invoices.forEach(closing::close);
        }
        return new Closed(closing.lines, closing.sums, closing.prepaid.movements());
    }

    /**
     * What closing made of the lines.
     *
     * @param lines as they were given, with their taxes
     * @param sums by invoice date
     * @param prepaid what using prepaid money led to
     */
    record Closed(List<Entry> lines, Map<LocalDate, InvoiceSums> sums, Movements prepaid) {}

    private void close(LocalDate date, List<Integer> invoice) {
        Map<String, CreditUse> uses = new LinkedHashMap<>();
        units.getOrDefault(date, List.of()).forEach(use -> uses.merge(use.grant(), use, CreditUse::then));
        Money total = total(invoice);
        List<Entry> taxed = invoice.stream().map(lines::get).toList();
        Money drawn = zero();
        if (creditsFirst) {
            taxed = taxed.stream().map(line -> paid(line, uses)).toList();
            for (int i = 0; i < taxed.size(); i++) {
                drawn = drawn.plus(lines.get(invoice.get(i)).net()).minus(taxed.get(i).net());
            }
        }
        List<TaxAmount> taxes = taxing == null ? List.of() : taxing.of(taxed);
        for (int i = 0; i < taxed.size(); i++) {
            Entry line = lines.get(invoice.get(i));
            lines.set(invoice.get(i), taxing == null ? line : line.taxed(taxing.of(taxed.get(i))));
        }
        Money tax = taxes.stream().map(TaxAmount::amount).reduce(zero(), Money::plus);
        TaxTerms terms = config.overLines().tax();
        boolean inclusive = terms != null && terms.inclusive();
        Money subtotal = inclusive ? total.minus(tax) : total;
        Money rounding = rounding(creditsFirst ? subtotal.plus(tax).minus(drawn) : subtotal.plus(tax));
        if (!creditsFirst) {
            Money gross = linesOnly ? subtotal : subtotal.plus(tax).plus(rounding);
            Money open = gross.minus(refunds(invoice, inclusive || linesOnly));
            drawn = drawn(invoice, open, inclusive || linesOnly ? zero() : tax, uses);
        }
        List<CreditUse> used = prepaid.close(date, shares, List.copyOf(uses.values()));
        sums.put(date, sums(subtotal, taxes, tax, rounding, drawn, used));
    }

    /** What rounding to what can be paid adds to a total. */
    private Money rounding(Money total) {
        CashRounding agreed = config.overLines().rounding();
        return agreed == null ? zero() : agreed.of(total).minus(total);
    }

    private InvoiceSums sums(
            Money subtotal, List<TaxAmount> taxes, Money tax, Money rounding, Money drawn, List<CreditUse> uses) {
        Money gross = subtotal.plus(tax).plus(rounding).minus(drawn);
        boolean note = gross.isNegative() && config.rules().is(Choice.NEGATIVE_INVOICE, "CREDIT_NOTE");
        Money back = gross.isNegative() ? gross.negated() : zero();
        Money applied = gross.isPositive() ? least(carried, gross) : zero();
        carried = carried.minus(applied).plus(note ? zero() : back);
        Money due = gross.isNegative() ? zero() : gross.minus(applied);
        return new InvoiceSums(
                subtotal,
                taxes,
                tax,
                note(),
                uses,
                drawn,
                applied,
                back,
                note,
                carried,
                due,
                config.overLines().rounding() == null ? null : rounding);
    }

    /** The line less what prepaid credit pays of it before tax. */
    private Entry paid(Entry line, Map<String, CreditUse> uses) {
        Money drawn = draw(line, line.net(), uses);
        return drawn.isZero() ? line : line.less(new LineDiscount("prepaid", "Prepaid credit", drawn));
    }

    /** What prepaid credit pays of the lines with their tax, never more than the invoice comes to. */
    private Money drawn(List<Integer> invoice, Money gross, Money tax, Map<String, CreditUse> uses) {
        Money open = gross;
        Money taxOpen = tax;
        for (int i : invoice) {
            Entry line = lines.get(i);
            Money own = line.taxes().stream().map(TaxAmount::amount).reduce(zero(), Money::plus);
            Money onTop = line.taxes().isEmpty() ? taxOpen : least(own, taxOpen);
            if (open.isPositive() && covered(line)) {
                open = open.minus(draw(line, least(line.net().plus(onTop), open), uses));
                taxOpen = taxOpen.minus(onTop);
            }
        }
        return gross.isPositive() ? gross.minus(open) : zero();
    }

    private Money draw(Entry line, Money wanted, Map<String, CreditUse> uses) {
        if (!covered(line) || !wanted.isPositive()) {
            return zero();
        }
        Balances.Drawn drawn =
                prepaid.draw(line.lineId(), line.chargeKind(), line.service().start(), wanted.getAmount());
        drawn.uses().forEach(use -> uses.merge(use.grant(), use, CreditUse::then));
        return Money.of(config.currency(), drawn.covered());
    }

    /** Credit pays for what was rated and for what fills commitments, never for credit. */
    private static boolean covered(Entry line) {
        return line.rated() || line.kind() == Entry.Kind.MINIMUM_TRUE_UP || line.kind() == Entry.Kind.OVERAGE;
    }

    private @Nullable String note() {
        TaxTerms terms = config.overLines().tax();
        if (terms == null || terms.treatment() == TaxTerms.Treatment.CHARGED) {
            return null;
        }
        return Objects.requireNonNullElse(terms.reason(), terms.treatment().name());
    }

    /** What the invoice gives back of prepaid credit, with its tax on top or without; never positive. */
    private Money refunds(List<Integer> invoice, boolean asPrinted) {
        return invoice.stream()
                .map(lines::get)
                .filter(line -> line.kind() == Entry.Kind.PREPAID && line.amount().isNegative())
                .flatMap(line ->
                        Stream.concat(
                                Stream.of(line.amount()),
                                asPrinted ? Stream.of() : line.taxes().stream().map(TaxAmount::amount)))
                .reduce(zero(), Money::plus);
    }

    /** What the lines come to as printed. */
    private Money total(List<Integer> invoice) {
        return invoice.stream().map(i -> lines.get(i).amount()).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(config.currency());
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
