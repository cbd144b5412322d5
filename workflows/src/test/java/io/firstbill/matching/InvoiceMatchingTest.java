package io.firstbill.matching;

import static io.firstbill.invoice.ExampleInvoices.change;
import static io.firstbill.invoice.ExampleInvoices.figures;
import static io.firstbill.matching.MatchingExample.ACCOUNT;
import static io.firstbill.matching.MatchingExample.MAY;
import static io.firstbill.matching.MatchingExample.MAY_RIGHT;
import static io.firstbill.matching.MatchingExample.STUB;
import static io.firstbill.matching.MatchingExample.STUB_RIGHT;
import static io.firstbill.matching.MatchingExample.is;
import static io.firstbill.matching.MatchingExample.match;
import static io.firstbill.matching.MatchingExample.only;
import static io.firstbill.matching.MatchingExample.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Stage;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.LineMatch;
import io.firstbill.setup.ExampleDeal;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Each wrong line of an invoice names its cause, by the figures of {@link MatchingExample}. */
class InvoiceMatchingTest {
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
}
