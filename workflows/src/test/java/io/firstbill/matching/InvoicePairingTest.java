package io.firstbill.matching;

import static io.firstbill.invoice.ExampleInvoices.change;
import static io.firstbill.invoice.ExampleInvoices.figures;
import static io.firstbill.invoice.ExampleInvoices.withLines;
import static io.firstbill.matching.MatchingExample.ACCOUNT;
import static io.firstbill.matching.MatchingExample.MAY;
import static io.firstbill.matching.MatchingExample.MAY_RIGHT;
import static io.firstbill.matching.MatchingExample.is;
import static io.firstbill.matching.MatchingExample.line;
import static io.firstbill.matching.MatchingExample.match;
import static io.firstbill.matching.MatchingExample.plus;
import static io.firstbill.matching.MatchingExample.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.Invoice;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.Explanation;
import io.firstbill.rating.LineType;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which billed line is which expected one, and what the head of an invoice must say; see {@link MatchingExample}. */
class InvoicePairingTest {
    @Test
    void aMissingLine() {
        var billed =
                withLines(MAY_RIGHT, MAY_RIGHT.lines().stream().filter(line -> !"L2".equals(line.lineKey())).toList());
        is(DiscrepancyType.MISSING_LINE, "the line is not on the invoice, EUR 300.00 too little", MAY, billed);
    }

    @Test
    void aLineBilledTwice() {
        var seats = MAY_RIGHT.lines().getFirst();
        is(
                DiscrepancyType.EXTRA_LINE,
                "more than once, EUR 4200.00 too much",
                MAY,
                plus(
                        line(
                                "il-x",
                                "L1",
                                seats.description(),
                                seats.periodStart(),
                                seats.periodEnd(),
                                "100",
                                "4200.00")));
    }

    @Test
    void ofTwoLinesWithOneKeyTheRightOneIsTaken() {
        var seats = MAY_RIGHT.lines().getFirst();
        var wrong = line("il-0", "L1", seats.description(), seats.periodStart(), seats.periodEnd(), "90", "3780.00");
        var match = match(MAY, plus(wrong));
        assertEquals(List.of(DiscrepancyType.EXTRA_LINE), types(match));
        assertEquals(seats, match.lines().getFirst().actual());
    }

    @Test
    void aLineOfNoContractLine() {
        var day = LocalDate.of(2026, 5, 1);
        is(
                DiscrepancyType.EXTRA_LINE,
                "Support, 2026-05-01: no contract line asks for it, EUR 99.00 too much",
                MAY,
                plus(line("il-x", null, "Support", day, day, "1", "99.00")));
        is(
                DiscrepancyType.TAX,
                "VAT 19 %, 2026-05-01: a tax that is not expected",
                MAY,
                plus(line("il-x", null, "VAT 19 %", day, day, "1", "882.93")));
        is(
                DiscrepancyType.DISCOUNT,
                "Goodwill, 2026-05-01: a reduction that was not agreed, EUR 50.00 too little",
                MAY,
                plus(line("il-x", null, "Goodwill", day, day, "1", "-50.00")));
    }

    @Test
    void aLineOfAnotherInvoice() {
        is(
                DiscrepancyType.TIMING,
                "belongs on the invoice of 2026-06-01, EUR 147.00 too much",
                MAY,
                plus(
                        line(
                                "il-x",
                                "L3",
                                "Product CALLS",
                                LocalDate.of(2026, 5, 1),
                                LocalDate.of(2026, 6, 1),
                                "640",
                                "147.00")));
    }

    @Test
    void aLineThatTheSystemCannotNameIsFoundByItsWordsAndPeriod() {
        var billed =
                withLines(
                        MAY_RIGHT,
                        MAY_RIGHT.lines().stream()
                                .map(line ->
                                        new Invoice.Line(
                                                line.externalId(),
                                                null,
                                                line.description(),
                                                line.periodStart(),
                                                line.periodEnd(),
                                                line.quantity(),
                                                line.unitAmount(),
                                                line.amount()))
                                .toList());
        assertEquals(List.of(), match(MAY, billed).discrepancies());
    }

    @Test
    void aWrongPeriodCarriesTheDaysItCosts() {
        // 4,200.00 x 20/31 = 2,709.68 for 12 to 31 May
        var billed =
                change(
                        MAY_RIGHT,
                        "L1",
                        line ->
                                new Invoice.Line(
                                        line.externalId(),
                                        line.lineKey(),
                                        line.description(),
                                        LocalDate.of(2026, 5, 12),
                                        line.periodEnd(),
                                        line.quantity(),
                                        line.unitAmount(),
                                        new BigDecimal("2709.68")));
        is(
                DiscrepancyType.WRONG_PERIOD,
                "billed for 2026-05-12 to 2026-05-31 instead of 2026-05-01 to 2026-05-31, EUR 1490.32 too little",
                MAY,
                billed);
    }

    @Test
    void aTrueUpIsComparedByItsAmount() {
        var trueUp =
                new ExpectedLine(
                        "commitment.1",
                        "commitment.1",
                        LineType.MINIMUM_TRUE_UP,
                        "Annual commitment",
                        MAY.lines().getFirst().service(),
                        BigDecimal.ONE,
                        null,
                        Money.parse("EUR 3600.00"),
                        new Explanation(List.of(), "commitment of EUR 24000.00", List.of(), null));
        var lines = Stream.concat(MAY.lines().stream(), Stream.of(trueUp)).toList();
        var expected = new ExpectedInvoice(MAY.invoiceDate(), MAY.dueDate(), lines, MAY.total().plus(trueUp.amount()));
        var right = ExampleInvoices.right(expected, ACCOUNT);
        assertEquals(List.of(), match(expected, right).discrepancies());
        var billed = change(right, "commitment.1", line -> figures(line, "1", null, "7200.00"));
        is(
                DiscrepancyType.COMMITMENT,
                "EUR 7200.00 instead of EUR 3600.00 (commitment of EUR 24000.00)",
                expected,
                billed);
    }

    @Test
    void headerFieldsAreNamed() {
        var other =
                new Invoice(
                        MAY_RIGHT.externalId(),
                        null,
                        MAY_RIGHT.status(),
                        MAY_RIGHT.accountRef(),
                        "USD",
                        "Muster Holding",
                        "Firstbill Inc.",
                        null,
                        MAY_RIGHT.invoiceDate().plusDays(1),
                        MAY_RIGHT.invoiceDate().plusDays(61),
                        MAY_RIGHT.lines(),
                        MAY_RIGHT.total().add(BigDecimal.ONE));
        assertEquals(
                List.of(
                        "Invoice: currency is USD instead of EUR, no difference in amount.",
                        "Invoice: invoice date is 2026-05-02 instead of 2026-05-01, no difference in amount.",
                        "Invoice: selling entity is Firstbill Inc. instead of Firstbill GmbH, no difference in amount.",
                        "Invoice: bill-to is Muster Holding instead of Muster AG, no difference in amount.",
                        "Invoice: PO number is not printed instead of PO-4711, no difference in amount.",
                        "Invoice: days to pay is 60 instead of 30, no difference in amount.",
                        "Invoice: total is EUR 4648.00, its lines add up to EUR 4647.00, EUR 1.00 too much."),
                match(MAY, other).discrepancies().stream().map(Discrepancy::sentence).toList());
    }
}
