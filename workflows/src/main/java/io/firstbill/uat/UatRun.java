package io.firstbill.uat;

import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.LineMatch;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.setup.ContentHash;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every invoice of the term against every one that billing produced, line by line and to the minor unit, and what that
 * says about each case.
 *
 * @param invoices one for each expected date, then those nobody expected, by date
 * @param results one for each case of the plan, in its order
 * @param expectedTotal what the contract asks for over the term
 * @param producedTotal what billing produced over the term
 */
public record UatRun(
        List<InvoiceComparison> invoices, List<UatResult> results, Money expectedTotal, Money producedTotal) {
    public UatRun {
        invoices = List.copyOf(invoices);
        results = List.copyOf(results);
    }

    /** Compares what a test account produced over the whole term at the quantities the contract states. */
    public static UatRun of(
            PricingConfig config, UatPlan plan, List<ExpectedInvoice> expected, List<Invoice> produced) {
        return of(config, plan, expected, produced, UsageSource.none());
    }

    /** The same with the use that both were rated with. */
    public static UatRun of(
            PricingConfig config,
            UatPlan plan,
            List<ExpectedInvoice> expected,
            List<Invoice> produced,
            UsageSource usage) {
        var invoices = Comparing.of(config, expected, produced, usage);
        var zero = Money.zero(config.currency());
        return new UatRun(
                invoices,
                plan.cases().stream().map(one -> judge(one, invoices)).toList(),
                invoices.stream().map(i -> i.match().expectedTotal()).reduce(zero, Money::plus),
                invoices.stream().map(i -> i.match().actualTotal()).reduce(zero, Money::plus));
    }

    /** How many differences there are on all invoices; the tolerance is zero. */
    public int differences() {
        return invoices.stream().mapToInt(i -> i.match().discrepancies().size()).sum();
    }

    /** True when nothing differs and every case has passed. */
    public boolean passed() {
        return differences() == 0 && results.stream().allMatch(UatResult::passed);
    }

    /** What a sign-off binds to: SHA-256 over every line of every invoice, every difference and every result. */
    public String hash() {
        var text = new StringBuilder();
        for (var invoice : invoices) {
            text.append(invoice.date()).append('|').append(invoice.invoiceRefs()).append('\n');
            invoice.match().lines().forEach(line -> text.append(canonical(line)).append('\n'));
            invoice.match().discrepancies().forEach(found -> text.append(found.sentence()).append('\n'));
        }
        results.forEach(result -> text.append(result.caseId()).append('|').append(result.passed()).append('\n'));
        return ContentHash.of(text.toString());
    }

    private static String canonical(LineMatch line) {
        var expected = line.expected();
        return (expected == null ? "" : expected.priceKey() + " " + expected.service() + " " + expected.amount())
                + "|"
                + line.difference();
    }

    private static UatResult judge(UatCase one, List<InvoiceComparison> invoices) {
        var evidence = new ArrayList<UatResult.Evidence>();
        int seen = 0;
        for (var invoice : invoices) {
            var lines = invoice.match().lines().stream().filter(line -> one.concerns(invoice.date(), line)).toList();
            seen += Math.toIntExact(lines.stream().filter(line -> line.actual() != null).count());
            evidence.addAll(against(invoice, lines));
        }
        if (seen == 0 && evidence.isEmpty() && one.needsEvidence()) {
            evidence.add(
                    new UatResult.Evidence(
                            one.invoices().getFirst(), 0, "No invoice of the run shows anything about this case."));
        }
        return new UatResult(one.id(), one.title(), one.looksFor(), evidence.isEmpty(), seen, evidence);
    }

    private static List<UatResult.Evidence> against(InvoiceComparison invoice, List<LineMatch> lines) {
        var numbers = lines.stream().flatMap(line -> line.discrepancies().stream()).collect(Collectors.toSet());
        return invoice.match().discrepancies().stream()
                .filter(found -> numbers.contains(found.no()))
                .map((Discrepancy found) -> new UatResult.Evidence(invoice.date(), found.no(), found.sentence()))
                .toList();
    }
}
