package io.firstbill.invoice;

import static io.firstbill.invoice.ExampleInvoices.change;
import static io.firstbill.invoice.ExampleInvoices.figures;
import static io.firstbill.invoice.ExampleInvoices.withLines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Stage;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.Explanation;
import io.firstbill.rating.LineType;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.ExampleDeal;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The invoice of 1 May 2026 has 100 seats at 42.00 = 4,200.00, the platform at 300.00 and 640 calls of April in arrears
 * at 30 + 88 + 21 + fees of 5 and 3 = 147.00. That of 16 March has a stub of 16 of 31 days: 4,200.00 x 16/31 = 2,167.74
 * and 300.00 x 16/31 = 154.84, and the set-up of 2,500.00.
 */
class InvoiceMatchingTest {
    private static final PricingConfig CONFIG = ExampleDeal.config();
    private static final AccountModel ACCOUNT = BillingModels.of(ExampleDeal.contract(), CONFIG).account();
    private static final ExpectedInvoice MAY = expected("2026-05-01");
    private static final ExpectedInvoice STUB = expected("2026-03-16");
    private static final Invoice MAY_RIGHT = ExampleInvoices.right(MAY, ACCOUNT);
    private static final Invoice STUB_RIGHT = ExampleInvoices.right(STUB, ACCOUNT);

    @Test
    void theExamplesAreAsWorkedOutByHand() {
        assertEquals(
                List.of("EUR 4200.00", "EUR 300.00", "EUR 147.00"),
                MAY.lines().stream().map(line -> line.amount().toString()).toList());
        assertEquals(
                List.of("EUR 2167.74", "EUR 154.84", "EUR 2500.00"),
                STUB.lines().stream().map(line -> line.amount().toString()).toList());
    }

    @Test
    void everyRightInvoiceOfTheTermAgrees() {
        for (var expected : ExampleDeal.expected()) {
            var match = match(expected, ExampleInvoices.right(expected, ACCOUNT));
            assertEquals(List.of(), match.discrepancies());
            assertTrue(match.lines().stream().allMatch(LineMatch::agrees));
        }
    }

    @Test
    void aWrongPriceNamesLineCauseAndAmount() {
        var billed = change(MAY_RIGHT, "L1", line -> figures(line, "100", "43", "4300.00"));
        assertEquals(
                new Discrepancy(
                        1,
                        "L1",
                        DiscrepancyType.WRONG_PRICE,
                        "42.00",
                        "43",
                        Money.parse("EUR 100.00"),
                        "L1 Product SEAT, 2026-05-01 to 2026-05-31: unit price 43 instead of 42.00, EUR 100.00 too"
                                + " much.",
                        Stage.BILLING_SETUP),
                only(MAY, billed));
    }

    @Test
    void aWrongPriceThatTheSystemDoesNotStateIsFoundFromTheAmount() {
        // 4,300.25 / 100 = 43.0025; no whole number of seats at 42.00 gives it
        var billed = change(MAY_RIGHT, "L1", line -> figures(line, "100", null, "4300.25"));
        is(DiscrepancyType.WRONG_PRICE, "the amount is that of a unit price of 43.0025 instead of 42.00", MAY, billed);
    }

    @Test
    void aWrongQuantity() {
        var billed = change(MAY_RIGHT, "L1", line -> figures(line, "110", "42", "4620.00"));
        is(DiscrepancyType.WRONG_QUANTITY, "quantity 110 instead of 100, EUR 420.00 too much", MAY, billed);
    }

    @Test
    void aQuantityHiddenInTheAmount() {
        var billed = change(MAY_RIGHT, "L1", line -> figures(line, "100", "42", "4620.00"));
        is(
                DiscrepancyType.WRONG_QUANTITY,
                "the amount is that of 110 units instead of 100, EUR 420.00 too much",
                MAY,
                billed);
    }

    @Test
    void twoCausesOnOneLineShareTheDifference() {
        // 110 x 42 is 420.00 too much; 110 x 43 is another 110.00
        var match = match(MAY, change(MAY_RIGHT, "L1", line -> figures(line, "110", "43", "4730.00")));
        assertEquals(
                List.of("WRONG_QUANTITY EUR 420.00", "WRONG_PRICE EUR 110.00"),
                match.bridge().stream().map(step -> step.type() + " " + step.difference()).toList());
        assertEquals(List.of(1, 2), match.lines().getFirst().discrepancies());
    }

    @Test
    void causesThatCancelOutAreStillNamed() {
        var billed = change(MAY_RIGHT, "L1", line -> figures(line, "84", "50", "4200.00"));
        assertEquals(List.of(DiscrepancyType.WRONG_QUANTITY, DiscrepancyType.DISCOUNT), types(match(MAY, billed)));
    }

    @Test
    void aStubBilledInFull() {
        var billed = change(STUB_RIGHT, "L1", line -> figures(line, "100", "42", "4200.00"));
        is(
                DiscrepancyType.PRORATION,
                "the whole period was billed instead of 16/31 days, EUR 2032.26 too much",
                STUB,
                billed);
    }

    @Test
    void aStubCountedWithAnotherEndDay() {
        // 4,200.00 x 15/31 = 2,032.26
        var billed = change(STUB_RIGHT, "L1", line -> figures(line, "100", "42", "2032.26"));
        is(DiscrepancyType.PRORATION, "billed 15/31 days instead of 16/31, EUR 135.48 too little", STUB, billed);
    }

    @Test
    void aStubOfABookkeepersMonth() {
        // 300.00 x 16/30 = 160.00
        var billed = change(STUB_RIGHT, "L2", line -> figures(line, "1", "300", "160.00"));
        is(DiscrepancyType.PRORATION, "billed 16/30 days instead of 16/31, EUR 5.16 too much", STUB, billed);
    }

    @Test
    void aUnitPricePrintedAlreadyProratedIsNoOtherPrice() {
        // 42.00 x 16/31 = 21.677419...
        var billed = change(STUB_RIGHT, "L1", line -> figures(line, "100", "21.677419", "2167.74"));
        assertEquals(List.of(), match(STUB, billed).discrepancies());
    }

    @Test
    void aDiscountLeftOut() {
        var billed = change(MAY_RIGHT, "L1", line -> figures(line, "100", "50", "5000.00"));
        is(
                DiscrepancyType.DISCOUNT,
                "the list price 50.00 instead of the net price 42.00, EUR 800.00 too much",
                MAY,
                billed);
        var silent = change(MAY_RIGHT, "L1", line -> figures(line, "100", null, "5000.00"));
        is(DiscrepancyType.DISCOUNT, "the list price 50.00 was billed without the discount", MAY, silent);
    }

    @Test
    void oneCentIsRounding() {
        // 4,200.00 x 16/31 = 2,167.741935...
        var billed = change(STUB_RIGHT, "L1", line -> figures(line, "100", "42", "2167.75"));
        is(DiscrepancyType.ROUNDING, "2167.741935 was rounded another way, EUR 0.01 too much", STUB, billed);
    }

    @Test
    void aRampStepTakenTooEarly() {
        // 150 seats of the second year: the quantity is stated, or hidden in the amount
        var stated = change(MAY_RIGHT, "L1", line -> figures(line, "150", "42", "6300.00"));
        is(DiscrepancyType.WRONG_QUANTITY, "quantity 150 instead of 100", MAY, stated);
        var hidden = change(MAY_RIGHT, "L1", line -> figures(line, "100", "42", "6300.00"));
        is(DiscrepancyType.WRONG_PRICE, "billed as in the phase from 2027-03-16", MAY, hidden);
    }

    @Test
    void tiersReadAsVolume() {
        // 640 x 0.15 = 96.00
        var billed = change(MAY_RIGHT, "L3", line -> figures(line, "640", null, "96.00"));
        is(
                DiscrepancyType.WRONG_PRICE,
                "all 640 units were billed at 0.15 instead of each at the price of its tier, EUR 51.00 too little",
                MAY,
                billed);
    }

    @Test
    void anAmountThatNoRuleGives() {
        var billed = change(MAY_RIGHT, "L3", line -> figures(line, "640", null, "149.50"));
        is(
                DiscrepancyType.WRONG_PRICE,
                "EUR 149.50 was billed instead of EUR 147.00, which no known rule",
                MAY,
                billed);
    }

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
                DiscrepancyType.WRONG_PRICE,
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

    private static void is(DiscrepancyType type, String words, ExpectedInvoice expected, Invoice billed) {
        var found = only(expected, billed);
        assertEquals(type, found.type(), found.sentence());
        assertTrue(found.sentence().contains(words), found.sentence());
    }

    private static Discrepancy only(ExpectedInvoice expected, Invoice billed) {
        var found = match(expected, billed).discrepancies();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    private static Match match(ExpectedInvoice expected, Invoice billed) {
        return InvoiceMatching.match(CONFIG, expected, billed, ACCOUNT);
    }

    private static List<DiscrepancyType> types(Match match) {
        return match.discrepancies().stream().map(Discrepancy::type).toList();
    }

    private static ExpectedInvoice expected(String date) {
        return ExampleDeal.expected().stream()
                .filter(invoice -> invoice.invoiceDate().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static Invoice plus(Invoice.Line line) {
        return withLines(
                MAY_RIGHT, new ArrayList<>(Stream.concat(Stream.of(line), MAY_RIGHT.lines().stream()).toList()));
    }

    private static Invoice.Line line(
            String id,
            @Nullable String key,
            String description,
            LocalDate from,
            LocalDate to,
            String quantity,
            String amount) {
        return new Invoice.Line(id, key, description, from, to, new BigDecimal(quantity), null, new BigDecimal(amount));
    }
}
