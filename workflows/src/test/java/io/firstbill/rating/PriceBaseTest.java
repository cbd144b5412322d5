package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Prices of another length of time than the billing period. Figures worked by hand. */
class PriceBaseTest {
    private static final String MONTHLY = "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'";
    private static final String CALENDAR = "'frequency': 'MONTHLY', 'alignment': 'CALENDAR'";
    private static final String ANNUAL = "'pricePer': 'ANNUAL',";
    private static final String ADD_UP = "'pricePer': 'ANNUAL', 'periodAmounts': 'ADD_UP',";

    private static List<String> lines(String start, String lastDay, String billing, String members, String... lines) {
        return TimeExample.lines(TimeExample.document(start, lastDay, billing, members, lines));
    }

    private static List<String> amounts(String lastDay, String billing, String members, String line) {
        return lines("2027-01-01", lastDay, billing, members, line).stream().map(text -> text.substring(11)).toList();
    }

    /** 10,000.00 a year / 12, / 4; 100.00 a month x 12; 70.00 a week x 31/7; 52,000.00 a year of 365 days x 28/365. */
    @ParameterizedTest
    @CsvSource({
        "MONTHLY, ANNUAL, 10000.00, 833.33",
        "QUARTERLY, ANNUAL, 10000.00, 2500.00",
        "P4M, ANNUAL, 21500.00, 7166.67",
        "ANNUAL, MONTHLY, 100.00, 1200.00",
        "QUARTERLY, P7M, 5000.00, 2142.86",
        "MONTHLY, WEEKLY, 70.00, 310.00",
        "MONTHLY, DAILY, 10.00, 310.00",
        "WEEKLY, DAILY, 10.00, 70.00",
        "P4W, ANNUAL, 52000.00, 3989.04",
        "MONTHLY, MONTHLY, 310.00, 310.00"
    })
    void aPeriodCostsItsShareOfThePrice(String frequency, String per, String price, String amount) {
        String billing = MONTHLY.replace("MONTHLY", frequency);
        String line = TimeExample.flat("L1", price, "'pricePer': '" + per + "',", "");
        assertEquals(amount, amounts("2027-12-31", billing, "", line).getFirst());
    }

    @Test
    void eachPeriodIsRoundedByItselfOrAllAddUp() {
        List<String> rounded = amounts("2027-12-31", MONTHLY, "", TimeExample.flat("L1", "10000.00", ANNUAL, ""));
        assertEquals(Collections.nCopies(12, "833.33"), rounded);
        List<String> adding = amounts("2028-12-31", MONTHLY, "", TimeExample.flat("L1", "10000.00", ADD_UP, ""));
        assertEquals(Collections.nCopies(11, "833.33"), adding.subList(0, 11));
        assertEquals("833.37", adding.get(11));
        assertEquals("833.33", adding.get(12));
        assertEquals("833.37", adding.get(23));
        String first = "'choices': {'instalmentRemainder': 'FIRST'},";
        assertEquals(
                "833.37",
                amounts("2027-12-31", MONTHLY, first, TimeExample.flat("L1", "10000.00", ADD_UP, "")).getFirst());
    }

    /** Rounded once an invoice, each line that adds up is taken as it is printed. */
    @Test
    void theyAddUpWhereInvoicesAreRounded() {
        String invoice = "'choices': {'roundingPoint': 'INVOICE'},";
        List<String> adding = amounts("2027-12-31", MONTHLY, invoice, TimeExample.flat("L1", "10000.00", ADD_UP, ""));
        assertEquals(Collections.nCopies(11, "833.33"), adding.subList(0, 11));
        assertEquals("833.37", adding.getLast());
        List<String> two =
                lines(
                        "2027-01-01",
                        "2027-12-31",
                        MONTHLY,
                        invoice,
                        TimeExample.flat("L1", "10000.00", ADD_UP, ""),
                        TimeExample.flat("L2", "10000.00", ADD_UP, ""));
        assertEquals(24, two.size());
    }

    /** 18 months: the last six are no whole price. Of February 18 of 28 days come before the first full month. */
    @Test
    void whatIsNoWholePriceIsRounded() {
        List<String> adding = amounts("2028-06-30", MONTHLY, "", TimeExample.flat("L1", "10000.00", ADD_UP, ""));
        assertEquals("833.37", adding.get(11));
        assertEquals("833.33", adding.getLast());
        List<String> stub =
                lines("2027-02-11", "2028-02-29", CALENDAR, "", TimeExample.flat("L1", "10000.00", ADD_UP, ""));
        assertEquals("2027-02-11 535.71", stub.getFirst());
        assertEquals("2028-02-01 833.37", stub.getLast());
    }

    /** 17 of 31 days of a twelfth; a year has 365 days where the contract counts so. */
    @ParameterizedTest
    @CsvSource({"ENCLOSING_CYCLE, 456.99", "FIXED_365_DAYS, 465.75", "FIXED_30_DAYS, 472.22"})
    void aPartPeriodCostsItsShareOfThat(String whole, String amount) {
        String choices = "'choices': {'prorationDenominator': '" + whole + "'},";
        String line = TimeExample.flat("L1", "10000.00", ANNUAL, "");
        assertEquals("2027-01-15 " + amount, lines("2027-01-15", "2027-12-31", CALENDAR, choices, line).getFirst());
    }

    /** 12,000.00 a year raised to 18,000.00: of June 1,000.00 x 12/30 back and 1,500.00 x 12/30. */
    @Test
    void aChangeCreditsAndChargesSharesOfThePrice() {
        String line =
                "{'id': 'L1', 'product': 'P', 'description': 'Plan', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',"
                        + ANNUAL
                        + "'phases': [{'lastDay': '2027-06-18', 'charge': {'model': 'FLAT', 'amount': '12000'}},"
                        + "{'from': '2027-06-19', 'agreedOn': '2027-06-15',"
                        + " 'charge': {'model': 'FLAT', 'amount': '18000'}}]}";
        assertEquals(
                List.of("2027-06-01 1000.00", "2027-06-19 -400.00", "2027-06-19 600.00", "2027-07-01 1500.00"),
                lines("2027-01-01", "2027-12-31", MONTHLY, "", line).subList(5, 9));
    }

    /** The whole of what was billed is credited, the rest with it. Three months of 10,000.00 a year are 2,500.00. */
    @Test
    void anEarlyEndCreditsTheRestAsItWasBilled() {
        String end =
                "'termination': {'lastDay': '2027-11-30', 'noticeOn': '2027-12-02',"
                        + " 'fee': {'description': 'Fee', 'of': [{'months': '3'}]}},";
        List<String> lines =
                lines("2027-01-01", "2027-12-31", MONTHLY, end, TimeExample.flat("L1", "10000.00", ADD_UP, ""));
        assertEquals(
                List.of("2027-12-01 833.37", "2027-12-02 -833.37", "2027-12-02 2500.00"),
                lines.subList(11, lines.size()));
    }

    @Test
    void aFirstPartAtFullPriceCostsAWholeMonthOfTheYear() {
        String full = "'choices': {'leadingStub': 'FULL_PRICE'},";
        String line = TimeExample.flat("L1", "12000.00", ANNUAL, "");
        assertEquals("2027-01-15 1000.00", lines("2027-01-15", "2027-12-31", CALENDAR, full, line).getFirst());
    }

    /** Tiers and fees are of the length of the price: 100 x 12.00 + 50 x 6.00 + 60.00 a year is 130.00 a month. */
    @Test
    void tiersAreOfTheLengthOfThePrice() {
        String line =
                "{'id': 'L1', 'product': 'P', 'description': 'Plan', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',"
                        + ANNUAL
                        + "'phases': [{'quantity': '150', 'charge': {'model': 'GRADUATED', 'tiers': ["
                        + "{'upTo': '100', 'unitPrice': '12'}, {'unitPrice': '6', 'flatFee': '60'}]}}]}";
        assertEquals("130.00", amounts("2027-12-31", MONTHLY, "", line).getFirst());
    }

    @Test
    void theCalculationSaysWhatThePriceIsOf() {
        String document =
                TimeExample.document(
                        "2027-01-01", "2027-12-31", MONTHLY, "", TimeExample.flat("L1", "10000.00", ADD_UP, ""));
        var last = TermPreview.of(document, UsageSource.none(), null).invoices().getLast().lines().getFirst();
        assertEquals(
                List.of(
                        "flat 10,000.00",
                        "10,000.00 x 1/12 = 833.333333...",
                        "rounded once, half up: €833.33",
                        "€10,000.00 - 11 x 833.33 = 833.37"),
                last.explanation().steps());
        assertTrue(last.explanation().inputs().contains(new Explanation.Input("the price is of", "1 year")));
    }

    @Test
    void whatHasNoPriceOfTimeIsRefused() {
        String use =
                "{'id': 'L1', 'product': 'P', 'description': 'Use', 'kind': 'USAGE', 'timing': 'IN_ARREARS',"
                        + " 'metric': 'm', 'pricePer': 'ANNUAL',"
                        + " 'phases': [{'charge': {'model': 'PER_UNIT', 'unitPrice': '1'}}]}";
        String seven = TimeExample.flat("L1", "5000.00", "'pricePer': 'P7M', 'periodAmounts': 'ADD_UP',", "");
        assertEquals(
                List.of("price.base", "price.periods"),
                Stream.of(
                                TimeExample.document("2027-01-01", "2027-12-31", MONTHLY, "", use),
                                TimeExample.document(
                                        "2027-01-01", "2027-12-31", MONTHLY.replace("MONTHLY", "QUARTERLY"), "", seven))
                        .flatMap(document -> TimeExample.blockers(document).stream())
                        .toList());
    }
}
