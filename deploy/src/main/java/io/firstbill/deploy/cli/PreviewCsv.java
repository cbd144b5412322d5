package io.firstbill.deploy.cli;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.firstbill.preview.ContractPreview;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.settlement.TaxAmount;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A priced contract as comma-separated values: one row for each line. The columns from {@code invoiceTotal} on are of
 * the whole invoice and the same on each of its rows, so that the amounts of lines can be added up.
 */
final class PreviewCsv {
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
                    "currency",
                    "description",
                    "net",
                    "lineTax",
                    "invoiceTotal",
                    "subtotal",
                    "tax",
                    "prepaidApplied",
                    "creditsApplied",
                    "credit",
                    "amountDue");

    private PreviewCsv() {}

    static void write(ContractPreview preview, PrintWriter out) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(schema::addColumn);
        try (var rows = new CsvMapper().writer(schema.build()).without(AUTO_CLOSE_TARGET).writeValues(out)) {
            for (ExpectedInvoice invoice : preview.invoices()) {
                List<String> sums = sums(invoice);
                for (ExpectedLine line : invoice.lines()) {
                    List<String> cells = new ArrayList<>(cells(invoice, line));
                    cells.addAll(sums);
                    rows.write(row(cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(COLUMNS.get(i), cells.get(i));
        }
        return row;
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
                plain(line.amount()),
                line.amount().getCurrencyUnit().getCode(),
                line.description(),
                plain(line.net() == null ? line.amount() : line.net()),
                line.taxes() == null
                        ? ""
                        : plain(
                                line.taxes().stream()
                                        .map(TaxAmount::amount)
                                        .reduce(line.amount().minus(line.amount()), Money::plus)));
    }

    private static List<String> sums(ExpectedInvoice invoice) {
        InvoiceSums sums = invoice.sums();
        Money total = invoice.total();
        String zero = plain(total.minus(total));
        return sums == null
                ? List.of(plain(total), plain(total), zero, zero, zero, zero, plain(total))
                : List.of(
                        plain(total),
                        plain(sums.subtotal()),
                        plain(sums.tax()),
                        plain(sums.prepaidApplied()),
                        plain(sums.creditsApplied()),
                        plain(sums.credit()),
                        plain(sums.amountDue()));
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
