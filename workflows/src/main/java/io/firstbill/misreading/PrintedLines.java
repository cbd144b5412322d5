package io.firstbill.misreading;

import io.firstbill.period.BillingPeriod;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.Explanation;
import io.firstbill.rating.LineType;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an invoice as billing systems print them: those of the contract, then tax where prices do not contain
 * it, then the credits that pay for it.
 */
public final class PrintedLines {
    private static final String TAX_KEY = "tax.";
    private static final String ROUNDING_KEY = "cashRounding";
    private static final String PREPAID_KEY = "credit.prepaid";
    private static final String CARRIED_KEY = "credit.carried";

    private PrintedLines() {}

    /** All of them; they add up to {@link #total}. */
    public static List<ExpectedLine> of(ExpectedInvoice invoice) {
        var sums = invoice.sums();
        if (sums == null) {
            return invoice.lines();
        }
        var lines = new ArrayList<>(invoice.lines());
        if (sums.subtotal().isEqual(invoice.total())) {
            sums.taxes().stream()
                    .filter(tax -> !tax.amount().isZero())
                    .forEach(tax ->
                            lines.add(
                                    line(
                                            invoice,
                                            TAX_KEY + tax.name(),
                                            LineType.TAX,
                                            tax.name() + " " + tax.rate(),
                                            tax.amount(),
                                            tax.rate() + " of " + tax.base())));
        }
        if (sums.rounding() != null && !sums.rounding().isZero()) {
            lines.add(
                    line(
                            invoice,
                            ROUNDING_KEY,
                            LineType.CASH_ROUNDING,
                            "Rounding",
                            sums.rounding(),
                            "rounded to what can be paid"));
        }
        credits(invoice, sums, lines);
        return lines;
    }

    private static void credits(ExpectedInvoice invoice, InvoiceSums sums, List<ExpectedLine> lines) {
        credit(invoice, PREPAID_KEY, "Prepaid credit", sums.prepaidApplied(), lines);
        credit(invoice, CARRIED_KEY, "Credit of earlier invoices", sums.creditsApplied(), lines);
    }

    private static void credit(
            ExpectedInvoice invoice, String key, String words, Money amount, List<ExpectedLine> lines) {
        if (!amount.isZero()) {
            lines.add(line(invoice, key, LineType.CREDIT_APPLIED, words, amount.negated(), words + " used"));
        }
    }

    private static ExpectedLine line(
            ExpectedInvoice invoice, String key, LineType type, String words, Money amount, String rule) {
        return new ExpectedLine(
                key,
                key,
                type,
                words,
                BillingPeriod.on(invoice.invoiceDate()),
                BigDecimal.ONE,
                null,
                amount,
                new Explanation(List.of(), rule, List.of(rule + ": " + amount), null));
    }

    /** What the printed lines come to. */
    public static Money total(ExpectedInvoice invoice) {
        var nothing = Money.zero(invoice.total().getCurrencyUnit());
        return of(invoice).stream().map(ExpectedLine::amount).reduce(nothing, Money::plus);
    }
}
