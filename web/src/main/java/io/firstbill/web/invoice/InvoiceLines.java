package io.firstbill.web.invoice;

import io.firstbill.contract.Source;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.LineMatch;
import io.firstbill.invoice.Match;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.web.invoice.InvoiceView.Found;
import io.firstbill.web.invoice.InvoiceView.Line;
import io.firstbill.web.shell.Words;

import jakarta.inject.Singleton;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Writes each line of a match three ways: contract, expected, invoiced. */
@Singleton
class InvoiceLines {
    private final Words words;

    InvoiceLines(Words words) {
        this.words = words;
    }

    /** The lines, those that differ first, by size of their difference. */
    List<Line> of(Match match, List<Found> found) {
        CurrencyUnit currency = match.expectedTotal().getCurrencyUnit();
        return match.lines().stream()
                .map(line -> line(line, currency, found))
                .sorted(
                        Comparator.comparing((Line line) -> line.found().isEmpty())
                                .thenComparing(line -> line.difference().abs(), Comparator.reverseOrder()))
                .toList();
    }

    private Line line(LineMatch match, CurrencyUnit currency, List<Found> found) {
        ExpectedLine expected = match.expected();
        Invoice.Line actual = match.actual();
        Source clause = expected == null ? null : expected.explanation().clause();
        return new Line(
                title(expected, actual),
                days(expected, actual),
                clause == null ? "" : clause.quote(),
                clause == null ? 0 : clause.page(),
                expected == null ? "" : String.join("; ", expected.explanation().steps()),
                expected == null ? Money.zero(currency) : expected.amount(),
                invoicedBy(actual),
                actual == null ? Money.zero(currency) : Money.of(currency, actual.amount(), RoundingMode.HALF_UP),
                match.difference(),
                found.stream().filter(one -> match.discrepancies().contains(one.no())).toList());
    }

    private static String title(@Nullable ExpectedLine expected, Invoice.@Nullable Line actual) {
        if (expected != null) {
            return expected.lineId() + " " + expected.description();
        }
        return actual == null ? "" : actual.description();
    }

    private String days(@Nullable ExpectedLine expected, Invoice.@Nullable Line actual) {
        if (expected != null) {
            return span(expected.service().start(), expected.service().lastDay());
        }
        return actual == null
                ? ""
                : span(
                        actual.periodStart(),
                        actual.periodEnd().equals(actual.periodStart())
                                ? actual.periodStart()
                                : actual.periodEnd().minusDays(1));
    }

    private String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? words.date(from) : words.date(from) + " to " + words.date(to);
    }

    private String invoicedBy(Invoice.@Nullable Line actual) {
        if (actual == null) {
            return "";
        }
        BigDecimal price = actual.unitAmount();
        String quantity = words.number(actual.quantity());
        return price == null ? quantity + " by tiers" : quantity + " × " + words.number(price);
    }
}
