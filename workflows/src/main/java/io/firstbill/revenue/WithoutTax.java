package io.firstbill.revenue;

import io.firstbill.contract.Contract;
import io.firstbill.contract.TaxTerms;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.Money;

import java.util.List;

/** Prices that contain a tax are revenue without it: 119.00 with 19 % within are 100.00. */
final class WithoutTax {
    private WithoutTax() {}

    /** The invoices with what is left of each line after tax within it; as they are when prices contain none. */
    static List<ExpectedInvoice> of(Contract contract, List<ExpectedInvoice> invoices) {
        TaxTerms tax = contract.overLines().tax();
        return tax == null || !tax.inclusive() ? invoices : invoices.stream().map(WithoutTax::of).toList();
    }

    private static ExpectedInvoice of(ExpectedInvoice invoice) {
        InvoiceSums sums = invoice.sums();
        if (sums == null) {
            return invoice;
        }
        Money whole = sums.subtotal().plus(sums.tax());
        List<ExpectedLine> lines = invoice.lines().stream().map(line -> of(line, sums, whole)).toList();
        return new ExpectedInvoice(invoice.invoiceDate(), invoice.dueDate(), lines, invoice.total(), sums);
    }

    /** By the taxes of the line; where they are rounded on the total, by the share of the invoice that is no tax. */
    private static ExpectedLine of(ExpectedLine line, InvoiceSums sums, Money whole) {
        Money gross = RevenuePreview.net(line);
        Money net =
                line.taxes() == null
                        ? Shares.of(gross, sums.subtotal().getAmount(), whole.getAmount())
                        : line.taxes().stream().map(tax -> tax.amount()).reduce(gross, Money::minus);
        return line.netOf(net);
    }
}
