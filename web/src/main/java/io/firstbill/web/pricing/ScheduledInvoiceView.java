package io.firstbill.web.pricing;

import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.trail.ProofTrail;
import io.firstbill.trail.TracedLine;
import io.firstbill.trail.TracedTerm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One expected invoice of the term.
 *
 * @param number its place in the term from 1
 * @param before the invoice before it, or null
 * @param after the invoice after it, or null
 * @param below the terms that stand below its lines: tax, and prepaid credit used
 */
public record ScheduledInvoiceView(
        PricedVersion priced,
        ExpectedInvoice invoice,
        int number,
        List<Line> lines,
        List<TracedTerm> below,
        @Nullable ExpectedInvoice before,
        @Nullable ExpectedInvoice after) {
    private static final int SHOWN_OPEN = 8;

    /**
     * One line with what it rests on.
     *
     * @param number its place on the invoice from 1
     */
    public record Line(int number, ExpectedLine line, List<TracedTerm> terms) {
        /** What kind of line it is, in words. */
        public String kind() {
            return switch (line.type()) {
                case RECURRING -> "recurring";
                case ONE_TIME -> "one-time";
                case USAGE -> "use";
                case PREPAID -> "prepaid credit sold";
                case DISCOUNT -> "discount";
                case MAXIMUM -> "above the maximum";
                case MINIMUM_TRUE_UP -> "true-up of a minimum";
                case OVERAGE -> "overage";
                case TERMINATION_FEE -> "fee for ending early";
                case ROUNDING -> "rounding of the invoice";
                case TAX -> "tax";
                case CASH_ROUNDING -> "rounding to what can be paid";
                case CREDIT_APPLIED -> "credit";
            };
        }
    }

    /** True when the calculation of each line is shown without asking. */
    public boolean open() {
        return lines.size() <= SHOWN_OPEN;
    }

    static ScheduledInvoiceView of(PricedVersion priced, ExpectedInvoice invoice) {
        List<ExpectedInvoice> all = priced.invoices();
        int at = all.indexOf(invoice);
        ProofTrail trail = priced.trail();
        List<Line> lines = new ArrayList<>();
        trail.lines().stream()
                .filter(line -> line.at().invoiceDate().equals(invoice.invoiceDate()))
                .forEach((TracedLine traced) ->
                        lines.add(
                                new Line(
                                        traced.at().line(),
                                        invoice.lines().get(traced.at().line() - 1),
                                        trail.termsOf(traced))));
        return new ScheduledInvoiceView(
                priced,
                invoice,
                at + 1,
                List.copyOf(lines),
                trail.terms().stream()
                        .filter(term ->
                                term.lines().stream()
                                        .anyMatch(ref ->
                                                ref.line() == 0 && ref.invoiceDate().equals(invoice.invoiceDate())))
                        .toList(),
                at > 0 ? all.get(at - 1) : null,
                at + 1 < all.size() ? all.get(at + 1) : null);
    }
}
