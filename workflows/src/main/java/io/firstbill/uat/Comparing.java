package io.firstbill.uat;

import io.firstbill.invoice.Invoice;
import io.firstbill.matching.TermMatching;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which produced invoice stands for which expected one: by date, and what has no partner by then, the nearest in time
 * with a line in common. Void invoices and those without lines count for nothing.
 */
final class Comparing {
    private final PricingConfig config;
    private final TermMatching matching;
    private final TreeMap<LocalDate, Invoice> produced = new TreeMap<>();
    private final Map<String, List<String>> refs = new HashMap<>();
    private final List<InvoiceComparison> comparisons = new ArrayList<>();

    private Comparing(PricingConfig config, List<ExpectedInvoice> expected, List<Invoice> invoices, UsageSource usage) {
        this.config = config;
        invoices.stream()
                .filter(invoice -> invoice.status() != Invoice.Status.VOID)
                .filter(invoice -> !invoice.lines().isEmpty() || invoice.total().signum() != 0)
                .sorted(Comparator.comparing(Invoice::externalId))
                .forEach(invoice -> produced.merge(invoice.invoiceDate(), invoice, this::together));
        matching = TermMatching.of(config, expected, List.copyOf(produced.values()), usage);
    }

    static List<InvoiceComparison> of(
            PricingConfig config, List<ExpectedInvoice> expected, List<Invoice> invoices, UsageSource usage) {
        return new Comparing(config, expected, invoices, usage).all(expected);
    }

    private List<InvoiceComparison> all(List<ExpectedInvoice> expected) {
        var alone = new ArrayList<ExpectedInvoice>();
        for (var invoice : expected) {
            var met = produced.remove(invoice.invoiceDate());
            if (met == null) {
                alone.add(invoice);
            } else {
                comparisons.add(compare(invoice, met));
            }
        }
        for (var invoice : alone) {
            var near = nearest(invoice);
            near.ifPresent(met -> produced.remove(met.invoiceDate()));
            comparisons.add(near.map(met -> compare(invoice, met)).orElseGet(() -> missing(invoice)));
        }
        produced.values().forEach(invoice -> comparisons.add(extra(invoice)));
        comparisons.sort(Comparator.comparing(InvoiceComparison::date));
        return List.copyOf(comparisons);
    }

    private Optional<Invoice> nearest(ExpectedInvoice expected) {
        return produced.values().stream()
                .filter(invoice -> invoice.lines().stream().anyMatch(line -> expects(expected, line)))
                .min(
                        Comparator.comparingLong(invoice ->
                                Math.abs(ChronoUnit.DAYS.between(expected.invoiceDate(), invoice.invoiceDate()))));
    }

    private static boolean expects(ExpectedInvoice expected, Invoice.Line line) {
        return expected.lines().stream()
                .anyMatch(must ->
                        must.lineId().equals(line.lineKey()) && must.service().start().equals(line.periodStart()));
    }

    private InvoiceComparison compare(ExpectedInvoice expected, Invoice actual) {
        return new InvoiceComparison(
                expected.invoiceDate(),
                true,
                refs.getOrDefault(actual.externalId(), List.of(actual.externalId())),
                matching.match(expected, actual));
    }

    private InvoiceComparison missing(ExpectedInvoice expected) {
        var nothing =
                new Invoice(
                        "none",
                        null,
                        Invoice.Status.DRAFT,
                        "",
                        config.currency().getCode(),
                        "",
                        "",
                        null,
                        expected.invoiceDate(),
                        expected.dueDate(),
                        List.of(),
                        BigDecimal.ZERO);
        return new InvoiceComparison(expected.invoiceDate(), true, List.of(), matching.match(expected, nothing));
    }

    private InvoiceComparison extra(Invoice actual) {
        var nothing =
                new ExpectedInvoice(actual.invoiceDate(), actual.dueDate(), List.of(), Money.zero(config.currency()));
        return new InvoiceComparison(
                actual.invoiceDate(),
                false,
                refs.getOrDefault(actual.externalId(), List.of(actual.externalId())),
                matching.match(nothing, actual));
    }

    /** A system may split a date into several invoices; the contract does not care. */
    private Invoice together(Invoice one, Invoice other) {
        var lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        refs.computeIfAbsent(one.externalId(), ref -> new ArrayList<>(List.of(ref))).add(other.externalId());
        return new Invoice(
                one.externalId(),
                one.number(),
                one.status(),
                one.accountRef(),
                one.currency(),
                one.billTo(),
                one.sellingEntity(),
                one.purchaseOrder(),
                one.invoiceDate(),
                one.dueDate(),
                lines,
                one.total().add(other.total()));
    }
}
