package io.firstbill.invoice;

import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.setup.AccountModel;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Invoices as a billing system without any fault would issue them, and ways to spoil them. */
public final class ExampleInvoices {
    private ExampleInvoices() {}

    public static Invoice right(ExpectedInvoice expected, AccountModel account) {
        var lines = new ArrayList<Invoice.Line>();
        for (var line : expected.lines()) {
            lines.add(right("il-" + expected.invoiceDate() + "-" + lines.size(), line));
        }
        return new Invoice(
                "inv-" + expected.invoiceDate(),
                null,
                Invoice.Status.DRAFT,
                "acc-1",
                account.currency(),
                account.name(),
                account.sellingEntity(),
                account.purchaseOrder(),
                expected.invoiceDate(),
                expected.dueDate(),
                lines,
                expected.total().getAmount());
    }

    private static Invoice.Line right(String id, ExpectedLine line) {
        var unit = line.unitPrice();
        return new Invoice.Line(
                id,
                line.lineId(),
                line.description(),
                line.service().start(),
                line.service().end(),
                line.quantity(),
                unit == null ? null : unit.getAmount(),
                line.amount().getAmount());
    }

    /** The same invoice with other lines and the total that they add up to. */
    public static Invoice withLines(Invoice invoice, List<Invoice.Line> lines) {
        var total = lines.stream().map(Invoice.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Invoice(
                invoice.externalId(),
                invoice.number(),
                invoice.status(),
                invoice.accountRef(),
                invoice.currency(),
                invoice.billTo(),
                invoice.sellingEntity(),
                invoice.purchaseOrder(),
                invoice.invoiceDate(),
                invoice.dueDate(),
                lines,
                total);
    }

    /** The same invoice with the lines of one contract line changed. */
    public static Invoice change(Invoice invoice, String lineId, UnaryOperator<Invoice.Line> change) {
        return withLines(
                invoice,
                invoice.lines().stream()
                        .map(line -> lineId.equals(line.lineKey()) ? change.apply(line) : line)
                        .toList());
    }

    /** The same line with another quantity, unit price and amount. */
    public static Invoice.Line figures(Invoice.Line line, String quantity, @Nullable String unitAmount, String amount) {
        return new Invoice.Line(
                line.externalId(),
                line.lineKey(),
                line.description(),
                line.periodStart(),
                line.periodEnd(),
                new BigDecimal(quantity),
                unitAmount == null ? null : new BigDecimal(unitAmount),
                new BigDecimal(amount));
    }
}
