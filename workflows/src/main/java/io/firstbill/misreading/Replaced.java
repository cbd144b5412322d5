package io.firstbill.misreading;

import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.settlement.TaxAmount;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Invoices of which a part is taken from the same invoices under other terms. */
final class Replaced {
    private Replaced() {}

    /** Lines below zero of one charge as the other invoices have them. */
    static List<ExpectedInvoice> credits(List<ExpectedInvoice> right, List<ExpectedInvoice> other, String lineId) {
        return pairwise(
                right,
                other,
                (mine, theirs) -> {
                    var lines = new ArrayList<ExpectedLine>();
                    for (int i = 0; i < mine.lines().size(); i++) {
                        var line = mine.lines().get(i);
                        var same = mine.lines().size() == theirs.lines().size() ? theirs.lines().get(i) : line;
                        boolean credit = line.amount().isNegative() && line.lineId().equals(lineId);
                        lines.add(credit ? same : line);
                    }
                    var total = lines.stream().map(ExpectedLine::amount).reduce(Money::plus).orElse(mine.total());
                    return new ExpectedInvoice(mine.invoiceDate(), mine.dueDate(), lines, total, null);
                });
    }

    /** Taxes as the other invoices have them. */
    static List<ExpectedInvoice> taxes(List<ExpectedInvoice> right, List<ExpectedInvoice> other) {
        return pairwise(
                right,
                other,
                (mine, theirs) -> {
                    var sums = mine.sums();
                    var their = theirs.sums();
                    return sums == null || their == null
                            ? mine
                            : new ExpectedInvoice(
                                    mine.invoiceDate(),
                                    mine.dueDate(),
                                    mine.lines(),
                                    mine.total(),
                                    taxed(sums, their.taxes()));
                });
    }

    private static InvoiceSums taxed(InvoiceSums sums, List<TaxAmount> taxes) {
        var tax = taxes.stream().map(TaxAmount::amount).reduce(sums.tax().minus(sums.tax()), Money::plus);
        return new InvoiceSums(
                sums.subtotal(),
                taxes,
                tax,
                sums.taxNote(),
                sums.prepaid(),
                sums.prepaidApplied(),
                sums.creditsApplied(),
                sums.credit(),
                sums.creditNote(),
                sums.creditLeft(),
                sums.amountDue(),
                sums.rounding());
    }

    private static List<ExpectedInvoice> pairwise(
            List<ExpectedInvoice> right, List<ExpectedInvoice> other, BinaryOperator<ExpectedInvoice> together) {
        return right.stream()
                .map(mine ->
                        other.stream()
                                .filter(theirs -> theirs.invoiceDate().equals(mine.invoiceDate()))
                                .findFirst()
                                .map(theirs -> together.apply(mine, theirs))
                                .orElse(mine))
                .toList();
    }
}
