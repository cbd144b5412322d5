package io.firstbill.deploy.cli;

import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.TermPreview;

import java.io.PrintWriter;

/** A priced contract as text. */
final class PreviewText {
    private PreviewText() {}

    static void table(TermPreview preview, PrintWriter out) {
        preview.findings()
                .forEach(finding ->
                        out.println(
                                finding.severity()
                                        + " "
                                        + finding.code()
                                        + " "
                                        + finding.path()
                                        + " "
                                        + finding.message()));
        for (ExpectedInvoice invoice : preview.invoices()) {
            out.println(invoice.invoiceDate() + "  due " + invoice.dueDate() + "  " + invoice.total());
            for (ExpectedLine line : invoice.lines()) {
                out.println(
                        "    "
                                + line.priceKey()
                                + "  "
                                + line.service().start()
                                + " to "
                                + line.service().lastDay()
                                + "  "
                                + line.quantity().toPlainString()
                                + "  "
                                + line.amount()
                                + "  "
                                + line.description());
            }
        }
        out.println(preview.total() == null ? "Not priced." : "Total " + preview.total());
    }

    static void csv(TermPreview preview, PrintWriter out) {
        out.println("invoiceDate,dueDate,line,price,type,from,lastDay,quantity,unitPrice,amount,currency");
        for (ExpectedInvoice invoice : preview.invoices()) {
            for (ExpectedLine line : invoice.lines()) {
                var unitPrice = line.unitPrice();
                out.println(
                        String.join(
                                ",",
                                invoice.invoiceDate().toString(),
                                invoice.dueDate().toString(),
                                line.lineId(),
                                line.priceKey(),
                                line.type().name(),
                                line.service().start().toString(),
                                line.service().lastDay().toString(),
                                line.quantity().toPlainString(),
                                unitPrice == null ? "" : unitPrice.getAmount().toPlainString(),
                                line.amount().getAmount().toPlainString(),
                                line.amount().getCurrencyUnit().getCode()));
            }
        }
    }
}
