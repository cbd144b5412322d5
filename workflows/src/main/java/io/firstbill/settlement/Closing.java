package io.firstbill.settlement;

import io.firstbill.contract.TaxTerms;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** From the lines of each invoice to what is due, in the order of their dates: tax, then credits. */
final class Closing {
    private final PricingConfig config;
    private final @Nullable Taxing taxing;
    private Money carried;

    private Closing(PricingConfig config) {
        this.config = config;
        TaxTerms tax = config.overLines().tax();
        this.taxing = tax == null ? null : new Taxing(tax, config.rules());
        this.carried = Money.zero(config.currency());
    }

    /** The sums of every invoice by its date; none when lines without tax and credit say all. */
    static Map<LocalDate, InvoiceSums> of(PricingConfig config, List<Entry> lines) {
        TreeMap<LocalDate, List<Entry>> invoices = new TreeMap<>();
        lines.forEach(line -> invoices.computeIfAbsent(line.invoiceDate(), date -> new ArrayList<>()).add(line));
        boolean plain =
                config.overLines().tax() == null
                        && invoices.values().stream().noneMatch(invoice -> total(config, invoice).isNegative());
        if (plain) {
            return Map.of();
        }
        Closing closing = new Closing(config);
        Map<LocalDate, InvoiceSums> sums = new TreeMap<>();
        invoices.forEach((date, invoice) -> sums.put(date, closing.sums(invoice)));
        return Collections.unmodifiableMap(sums);
    }

    /** What the lines come to as printed. */
    private static Money total(PricingConfig config, List<Entry> invoice) {
        return invoice.stream().map(Entry::amount).reduce(Money.zero(config.currency()), Money::plus);
    }

    private InvoiceSums sums(List<Entry> invoice) {
        Money zero = Money.zero(config.currency());
        List<TaxAmount> taxes = taxing == null ? List.of() : taxing.of(invoice);
        Money tax = taxes.stream().map(TaxAmount::amount).reduce(zero, Money::plus);
        TaxTerms terms = config.overLines().tax();
        boolean inclusive = terms != null && terms.inclusive();
        Money subtotal = inclusive ? total(config, invoice).minus(tax) : total(config, invoice);
        Money gross = subtotal.plus(tax);
        boolean note = gross.isNegative() && config.rules().is(Choice.NEGATIVE_INVOICE, "CREDIT_NOTE");
        Money back = gross.isNegative() ? gross.negated() : zero;
        Money applied = gross.isPositive() ? least(carried, gross) : zero;
        carried = carried.minus(applied).plus(note ? zero : back);
        Money due = gross.isNegative() ? zero : gross.minus(applied);
        return new InvoiceSums(subtotal, taxes, tax, note(terms), applied, back, note, carried, due);
    }

    private static @Nullable String note(@Nullable TaxTerms terms) {
        if (terms == null || terms.treatment() == TaxTerms.Treatment.CHARGED) {
            return null;
        }
        return Objects.requireNonNullElse(terms.reason(), terms.treatment().name());
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
