package io.firstbill.web.uat;

import io.firstbill.contract.Source;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.LineMatch;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.uat.InvoiceComparison;
import io.firstbill.uat.UatRun;
import io.firstbill.web.shell.Words;
import io.firstbill.web.uat.UatView.InvoiceRow;
import io.firstbill.web.uat.UatView.Row;
import io.firstbill.web.uat.UatView.Sheet;

import jakarta.inject.Singleton;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a run as a sheet: what differs line by line, what agrees summed up by contract line. */
@Singleton
class Sheets {
    private final Words words;

    Sheets(Words words) {
        this.words = words;
    }

    Sheet of(UatRun run) {
        CurrencyUnit currency = run.expectedTotal().getCurrencyUnit();
        List<Row> differing = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        Map<String, List<LineMatch>> agreeing = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        int lines = 0;
        for (InvoiceComparison invoice : run.invoices()) {
            for (LineMatch line : invoice.match().lines()) {
                lines++;
                if (line.agrees()) {
                    agreeing.computeIfAbsent(title(line), title -> new ArrayList<>()).add(line);
                } else {
                    differing.add(differing(invoice, line, currency, told.add(title(line) + types(invoice, line))));
                }
            }
            whole.addAll(whole(invoice));
        }
        return new Sheet(
                run.expectedTotal(),
                run.producedTotal(),
                run.producedTotal().minus(run.expectedTotal()),
                lines,
                lines - differing.size(),
                differing,
                whole,
                agreeing.entrySet().stream()
                        .map(entry -> agreeing(entry.getKey(), entry.getValue(), currency))
                        .toList(),
                run.invoices().stream().map(Sheets::invoice).toList());
    }

    private static String types(InvoiceComparison invoice, LineMatch line) {
        return found(invoice, line).stream().map(one -> one.type().label()).collect(Collectors.joining(","));
    }

    private static List<Discrepancy> found(InvoiceComparison invoice, LineMatch line) {
        return invoice.match().discrepancies().stream().filter(one -> line.discrepancies().contains(one.no())).toList();
    }

    /** A price that is wrong on 36 invoices is told once; the rows below it carry their figures only. */
    private Row differing(InvoiceComparison invoice, LineMatch line, CurrencyUnit currency, boolean first) {
        ExpectedLine expected = line.expected();
        List<Discrepancy> found = found(invoice, line);
        return new Row(
                title(line),
                "Invoice of " + words.date(invoice.date()) + days(line),
                expected == null ? "not in the contract" : expected.explanation().rule(),
                page(expected),
                expected(line, currency),
                actual(line, currency),
                line.difference(),
                found.isEmpty() ? "Differs" : found.getFirst().type().label(),
                first ? found.stream().map(Discrepancy::sentence).toList() : List.of(),
                expected == null ? List.of() : expected.explanation().steps());
    }

    private static List<String> whole(InvoiceComparison invoice) {
        return invoice.match().discrepancies().stream()
                .filter(found ->
                        invoice.match().lines().stream().noneMatch(l -> l.discrepancies().contains(found.no())))
                .map(Discrepancy::sentence)
                .toList();
    }

    private Row agreeing(String title, List<LineMatch> lines, CurrencyUnit currency) {
        Money sum = lines.stream().map(line -> expected(line, currency)).reduce(Money.zero(currency), Money::plus);
        Money billed = lines.stream().map(line -> actual(line, currency)).reduce(Money.zero(currency), Money::plus);
        ExpectedLine expected = lines.getFirst().expected();
        return new Row(
                title,
                "On " + words.count(lines.size(), "invoice"),
                expected == null ? "" : expected.explanation().rule(),
                page(expected),
                sum,
                billed,
                billed.minus(sum),
                "",
                List.of(),
                List.of());
    }

    private static InvoiceRow invoice(InvoiceComparison one) {
        return new InvoiceRow(
                one.date(),
                one.expected(),
                String.join(", ", one.invoiceRefs()),
                one.match().expectedTotal(),
                one.match().actualTotal());
    }

    private String days(LineMatch line) {
        ExpectedLine expected = line.expected();
        return expected == null || expected.service().days() == 0
                ? ""
                : ", for " + words.date(expected.service().start()) + " to " + words.date(expected.service().lastDay());
    }

    private static String title(LineMatch line) {
        ExpectedLine expected = line.expected();
        if (expected != null) {
            return expected.lineId() + " " + expected.description();
        }
        Invoice.Line actual = line.actual();
        return actual == null ? "" : actual.description();
    }

    private static int page(@Nullable ExpectedLine expected) {
        Source clause = expected == null ? null : expected.explanation().clause();
        return clause == null ? 0 : clause.page();
    }

    private static Money expected(LineMatch line, CurrencyUnit currency) {
        ExpectedLine expected = line.expected();
        return expected == null ? Money.zero(currency) : expected.amount();
    }

    /** Figures are compared as they stand, so another currency is shown by its figure as well. */
    private static Money actual(LineMatch line, CurrencyUnit currency) {
        Invoice.Line actual = line.actual();
        return actual == null ? Money.zero(currency) : Money.of(currency, actual.amount(), RoundingMode.HALF_UP);
    }
}
