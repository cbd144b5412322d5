package io.firstbill.deploy.cli;

import io.firstbill.failure.Finding;
import io.firstbill.preview.ContractPreview;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.CreditUse;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.settlement.TaxAmount;

import org.joda.money.Money;

import java.io.PrintWriter;

/** A priced contract as text. */
final class PreviewText {
    private PreviewText() {}

    static void table(ContractPreview preview, PrintWriter out) {
        findings(preview, out);
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
            sums(invoice, out);
        }
        out.println(preview.total() == null ? "Not priced." : "Total " + preview.total());
        var value = preview.value();
        if (value != null) {
            out.println(
                    "TCV " + value.tcv() + "  ACV " + value.acv() + "  ARR " + value.arr() + "  MRR " + value.mrr());
        }
    }

    /** What is wrong or noteworthy, one a line. */
    static void findings(ContractPreview preview, PrintWriter out) {
        for (Finding finding : preview.findings()) {
            out.println(
                    String.join(
                            " ",
                            finding.severity().name(),
                            finding.code(),
                            finding.path(),
                            finding.message(),
                            finding.remedy()));
        }
    }

    /** From the lines to what is due; nothing where the total is due. */
    private static void sums(ExpectedInvoice invoice, PrintWriter out) {
        InvoiceSums sums = invoice.sums();
        if (sums == null) {
            return;
        }
        out.println("    subtotal  " + sums.subtotal());
        for (TaxAmount tax : sums.taxes()) {
            out.println("    " + tax.name() + " " + tax.rate() + " of " + tax.base() + "  " + tax.amount());
        }
        if (sums.taxNote() != null) {
            out.println("    no tax: " + sums.taxNote());
        }
        for (CreditUse use : sums.prepaid()) {
            out.println(
                    "    "
                            + use.description()
                            + ": "
                            + use.used().toPlainString()
                            + " used, "
                            + use.left().toPlainString()
                            + " left "
                            + use.unit());
        }
        ifAny("    prepaid credit  ", sums.prepaidApplied().negated(), out);
        ifAny("    credit of earlier invoices  ", sums.creditsApplied().negated(), out);
        ifAny(sums.creditNote() ? "    credit note  " : "    credit carried on  ", sums.credit(), out);
        out.println("    amount due  " + sums.amountDue());
    }

    private static void ifAny(String words, Money amount, PrintWriter out) {
        if (!amount.isZero()) {
            out.println(words + amount);
        }
    }
}
