package io.firstbill.proof;

import io.firstbill.invoice.Invoice;
import io.firstbill.misreading.PrintedLines;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;

import java.util.ArrayList;
import java.util.List;

/** What a billing system prints that was set up in some way: its invoices as it states them, with nothing explained. */
final class Billed {
    private Billed() {}

    static List<Invoice> all(List<ExpectedInvoice> invoices) {
        return invoices.stream().map(Billed::one).toList();
    }

    private static Invoice one(ExpectedInvoice invoice) {
        var lines = new ArrayList<Invoice.Line>();
        for (var line : PrintedLines.of(invoice)) {
            lines.add(line("il-" + invoice.invoiceDate() + "-" + lines.size(), line));
        }
        var total = PrintedLines.total(invoice);
        return new Invoice(
                "inv-" + invoice.invoiceDate(),
                null,
                Invoice.Status.DRAFT,
                "acc-1",
                total.getCurrencyUnit().getCode(),
                "Nordwind AG",
                "Firstbill Cloud GmbH",
                null,
                invoice.invoiceDate(),
                invoice.dueDate(),
                lines,
                total.getAmount());
    }

    private static Invoice.Line line(String id, ExpectedLine line) {
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
}
