package io.firstbill.deploy.cli;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.firstbill.preview.ContractPreview;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.BigMoney;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A priced contract as text. */
final class PreviewText {
    private static final List<String> COLUMNS =
            List.of(
                    "invoiceDate",
                    "dueDate",
                    "line",
                    "price",
                    "type",
                    "from",
                    "lastDay",
                    "quantity",
                    "unitPrice",
                    "amount",
                    "currency");

    private PreviewText() {}

    static void table(ContractPreview preview, PrintWriter out) {
        preview.findings()
                .forEach(finding ->
                        out.println(
                                finding.severity()
                                        + " "
                                        + finding.code()
                                        + " "
                                        + finding.path()
                                        + " "
                                        + finding.message()
                                        + " "
                                        + finding.remedy()));
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

    private static void sums(ExpectedInvoice invoice, PrintWriter out) {
        InvoiceSums sums = invoice.sums();
        if (sums != null) {
            out.println(
                    "    subtotal "
                            + sums.subtotal()
                            + ", tax "
                            + sums.tax()
                            + ", prepaid "
                            + sums.prepaidApplied()
                            + ", credits "
                            + sums.creditsApplied()
                            + ", amount due "
                            + sums.amountDue());
        }
    }

    static void csv(ContractPreview preview, PrintWriter out) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(schema::addColumn);
        try (var rows = new CsvMapper().writer(schema.build()).without(AUTO_CLOSE_TARGET).writeValues(out)) {
            for (ExpectedInvoice invoice : preview.invoices()) {
                for (ExpectedLine line : invoice.lines()) {
                    rows.write(cells(invoice, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(ExpectedInvoice invoice, ExpectedLine line) {
        BigMoney unitPrice = line.unitPrice();
        return List.of(
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
                line.amount().getCurrencyUnit().getCode());
    }
}
