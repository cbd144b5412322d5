package io.firstbill.trail;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The proof trail of a contract: each invoice line to its words and each priced term to its lines.
 *
 * <p>Example: 250 seats at 42.00 a month make twelve lines of 10,500.00, each resting on {@code /lines/0/phases/0},
 * page 2, "EUR 42.00 per seat and month"; that term has twelve lines, 126,000.00 together. Take the words away and the
 * term has no source, neither have the twelve lines, and a finding stops the deal.
 *
 * @param coverage how much is proven
 * @param terms every priced term of the contract, in the order of its document
 * @param lines every line of every invoice, by date
 * @param findings what is not proven; each of them stops the deal until it is mended
 */
public record ProofTrail(Coverage coverage, List<TracedTerm> terms, List<TracedLine> lines, List<Finding> findings) {
    public ProofTrail {
        terms = List.copyOf(terms);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** The trail of these invoices, which are those of the whole term of this contract. */
    public static ProofTrail of(Contract contract, List<ExpectedInvoice> invoices) {
        Map<String, PricedTerm> priced = PricedTerms.of(contract);
        List<TracedLine> lines = lines(contract, invoices, priced);
        LinesOfTerms found = new LinesOfTerms(Money.zero(contract.currency()));
        lines.forEach(line -> line.terms().forEach(pointer -> found.add(pointer, line.at(), line.amount())));
        invoices.forEach(invoice -> below(invoice, found));
        List<TracedTerm> terms = priced.values().stream().map(term -> term(contract, term, found)).toList();
        return new ProofTrail(Coverage.of(lines, terms), terms, lines, TrailFindings.of(terms, lines));
    }

    private static List<TracedLine> lines(
            Contract contract, List<ExpectedInvoice> invoices, Map<String, PricedTerm> priced) {
        Rests rests = new Rests(contract);
        Set<String> proven =
                priced.keySet().stream()
                        .filter(pointer -> contract.clause(pointer) != null)
                        .collect(Collectors.toSet());
        List<TracedLine> lines = new ArrayList<>();
        for (ExpectedInvoice invoice : invoices) {
            for (int n = 1; n <= invoice.lines().size(); n++) {
                ExpectedLine line = invoice.lines().get(n - 1);
                List<String> terms = rests.on(line).stream().filter(priced::containsKey).toList();
                boolean sourced = !terms.isEmpty() && proven.containsAll(terms);
                lines.add(
                        new TracedLine(
                                new LineRef(invoice.invoiceDate(), n),
                                line.lineId(),
                                line.priceKey(),
                                line.explanation().rule(),
                                line.amount(),
                                terms,
                                sourced));
            }
        }
        return lines;
    }

    /** Taxes with what they come to; prepaid credit used, which comes to no money here. */
    private static void below(ExpectedInvoice invoice, LinesOfTerms found) {
        InvoiceSums sums = invoice.sums();
        if (sums != null) {
            LineRef ref = new LineRef(invoice.invoiceDate(), 0);
            Rests.below(sums)
                    .forEach(pointer ->
                            found.add(pointer, ref, pointer.equals("/tax") ? sums.tax() : sums.tax().multipliedBy(0)));
        }
    }

    private static TracedTerm term(Contract contract, PricedTerm term, LinesOfTerms found) {
        List<LineRef> lines = found.of(term.pointer());
        String why = lines.isEmpty() ? Unbilled.why(contract, term.pointer()) : null;
        TracedTerm.Standing standing =
                !lines.isEmpty()
                        ? TracedTerm.Standing.BILLED
                        : why == null ? TracedTerm.Standing.UNBILLED : TracedTerm.Standing.NOTHING_DUE;
        return new TracedTerm(term, contract.clause(term.pointer()), standing, why, lines, found.sum(term.pointer()));
    }

    /** The line's terms, in the order of {@code terms}. */
    public List<TracedTerm> termsOf(TracedLine line) {
        return terms.stream().filter(term -> line.terms().contains(term.term().pointer())).toList();
    }
}
