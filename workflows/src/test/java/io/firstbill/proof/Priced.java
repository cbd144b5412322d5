package io.firstbill.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.proof.reference.Report;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.TermPreview;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the product says a random contract costs. */
final class Priced {
    private Priced() {}

    static TermPreview term(RandomContract contract) {
        return term(contract, contract.document());
    }

    /** The use of the contract at the terms of a document. */
    static TermPreview term(RandomContract contract, ObjectNode document) {
        return TermPreview.of(document.toString(), usage(contract), null);
    }

    static UsageSource usage(RandomContract contract) {
        return UsageSource.of(
                contract.reports().stream()
                        .map(report ->
                                new UsageReport(
                                        report.metric(),
                                        report.day(),
                                        new BigDecimal(report.quantity()),
                                        null,
                                        attributes(report),
                                        report.received()))
                        .toList());
    }

    private static Map<String, String> attributes(Report report) {
        var project = report.project();
        return project == null
                ? Map.of("region", report.region())
                : Map.of("region", report.region(), "project", project);
    }

    /** Each line as {@code invoice-date line first-day day-after amount}, then the sums of each invoice, sorted. */
    static List<String> words(List<ExpectedInvoice> invoices) {
        var words = new ArrayList<String>();
        for (var invoice : invoices) {
            var lines = invoice.lines();
            for (var line : lines) {
                words.add(
                        String.join(
                                " ",
                                invoice.invoiceDate().toString(),
                                line.lineId(),
                                line.service().start().toString(),
                                line.service().end().toString(),
                                plain(line.amount())));
            }
            var sums = invoice.sums();
            if (sums != null && !lines.isEmpty()) {
                words.add(
                        String.join(
                                " ",
                                invoice.invoiceDate().toString(),
                                "due",
                                plain(sums.subtotal()),
                                plain(sums.tax()),
                                plain(sums.prepaidApplied()),
                                plain(sums.creditsApplied()),
                                plain(sums.amountDue())));
            }
        }
        words.sort(Comparator.naturalOrder());
        return words;
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }
}
