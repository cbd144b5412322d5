package io.firstbill.figures;

import static io.firstbill.figures.Worked.contract;
import static io.firstbill.figures.Worked.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Billing dates and part periods. */
class WorkedTimeTest {
    private static final String BILLING = "'billing': {'frequency': '%s', 'alignment': '%s'%s}";

    private static List<String> dates(String start, String lastDay, String frequency, String more) {
        String alignment = more.isEmpty() ? "ANNIVERSARY" : "FIXED_DAY";
        return contract(start, lastDay, BILLING.formatted(frequency, alignment, more), recurring("100"))
                .preview()
                .invoices()
                .stream()
                .map(invoice -> invoice.invoiceDate().toString())
                .toList();
    }

    /** Always counted from the original date, clamped: counting on from 28 February would stick at the 28th. */
    @Test
    void periodsAreCountedFromTheOriginalDate() {
        assertEquals(
                List.of("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31"),
                dates("2025-01-31", "2025-06-29", "MONTHLY", ""));
        assertEquals(
                List.of("2025-01-30", "2025-02-28", "2025-03-30"), dates("2025-01-30", "2025-04-29", "MONTHLY", ""));
        assertEquals(
                List.of("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"),
                dates("2024-02-29", "2029-02-27", "ANNUAL", ""));
        assertEquals(
                List.of("2024-11-30", "2025-02-28", "2025-05-30", "2025-08-30"),
                dates("2024-11-30", "2025-11-29", "QUARTERLY", ""));
    }

    /** The last day of the month is a rule of its own, never read off a date. */
    @Test
    void theLastDayOfTheMonthIsARuleOfItsOwn() {
        String lastDays = "'choices': {'anchorRule': 'LAST_DAY_OF_MONTH'}";
        Priced priced = contract("2027-02-28", "2027-05-30", lastDays, recurring("100"));
        assertEquals("2027-03-31", priced.figure("date", "2"));
        assertEquals("2027-04-30", priced.figure("date", "3"));
    }

    @Test
    void aFixedDayBeginsTheFirstFullPeriodOnOrAfterTheStart() {
        assertEquals(
                List.of("2025-02-24", "2025-03-10", "2025-04-10"),
                dates("2025-02-24", "2025-05-09", "MONTHLY", ", 'day': 10"));
        assertEquals(List.of("2025-02-10", "2025-03-10"), dates("2025-02-10", "2025-04-09", "MONTHLY", ", 'day': 10"));
    }

    @Test
    void aTermOfThreeYearsHasThirtySixMonthsAndEndsWithTheLast() {
        Priced priced = contract("2027-01-31", "2030-01-30", "", recurring("100"));
        assertEquals(36, priced.preview().invoices().size());
        assertEquals("3600.00", priced.figure("total", ""));
    }

    @Test
    void thirtyDaysAreNotAMonth() {
        assertEquals("2027-03-02", dates("2027-01-01", "2027-12-31", "P30D", "").get(2));
        assertEquals("2027-03-01", dates("2027-01-01", "2027-12-31", "MONTHLY", "").get(2));
    }

    /** 310.00 a month, billing day 10, from 24 February: 14 of 28 days, 5/28 + 9/31, 16/30, or the whole. */
    @ParameterizedTest
    @CsvSource({
        "prorationDenominator, ENCLOSING_CYCLE, 155.00",
        "prorationDenominator, CALENDAR_MONTH, 145.36",
        "prorationUnit, THIRTY_360, 165.33",
        "prorationUnit, NONE, 310.00"
    })
    void aPartPeriodCostsItsShareByTheStatedRule(String choice, String value, String amount) {
        String terms =
                BILLING.formatted("MONTHLY", "FIXED_DAY", ", 'day': 10")
                        + ", 'choices': {'%s': '%s'}".formatted(choice, value);
        Priced priced = contract("2025-02-24", "2026-02-23", terms, recurring("310.00"));
        assertEquals(amount, priced.figure("total", "2025-02-24"));
        assertEquals("310.00", priced.figure("total", "2025-03-10"));
    }

    /** A change in the middle of March: 15/30, 16/31 from the 16th. */
    @Test
    void theMiddleOfMarchDependsOnTheRule() {
        String monthly = BILLING.formatted("MONTHLY", "CALENDAR", "");
        assertEquals(
                "160.00", contract("2027-03-16", "2027-04-30", monthly, recurring("310")).figure("total", "2027-03"));
        String months = monthly + ", 'choices': {'prorationUnit': 'THIRTY_360'}";
        assertEquals(
                "155.00", contract("2027-03-16", "2027-04-30", months, recurring("310")).figure("total", "2027-03"));
    }

    /** The year from 1 March 2027 contains 29 February 2028: from 31 August it is 183 of 366 days. */
    @Test
    void aYearHasTheDaysOfThatYear() {
        String yearly = BILLING.formatted("ANNUAL", "ANCHOR_DATE", ", 'anchor': '2027-03-01'");
        assertEquals(
                "183.00", contract("2027-08-31", "2029-02-28", yearly, recurring("366")).figure("total", "2027-08-31"));
    }

    /**
     * Ten seats at 360 a year from 15 August in a term that ends on 28 February: by days 198/365, by months 6 + 17/31.
     */
    @Test
    void coTerminationIsByDaysOrByMonths() {
        String yearly = BILLING.formatted("ANNUAL", "ANNIVERSARY", "");
        String seats =
                "{'phases': [{'from': '2025-08-15', 'agreedOn': '2025-08-15', 'quantity': '10',"
                        + " 'charge': {'model': 'PER_UNIT', 'unitPrice': '360'}}]}";
        assertEquals("1952.88", contract("2025-03-01", "2026-02-28", yearly, seats).figure("total", "2025-08-15"));
        String byMonths = yearly + ", 'choices': {'prorationDenominator': 'CALENDAR_MONTH'}";
        assertEquals("1964.52", contract("2025-03-01", "2026-02-28", byMonths, seats).figure("total", "2025-08-15"));
    }

    /** Free days are taken off the period they fall in; billing dates and term stay, use stays billable. */
    @Test
    void aFreePeriodLessensThePeriodsItFallsIn() {
        Priced priced =
                Worked.priced(
                        "'term': {'start': '2027-01-01', 'lastDay': '2027-03-31'},"
                                + " 'freePeriod': {'start': '2027-01-01', 'lastDay': '2027-02-14'}, 'lines': ["
                                + recurring("280")
                                + ", "
                                + Worked.usage("{'model': 'PER_UNIT', 'unitPrice': '1'}")
                                + "]",
                        Worked.monthly(7));
        assertEquals("none", priced.figure("charge L1", "2027-01-01"));
        assertEquals("140.00", priced.figure("charge L1", "2027-02-01"));
        assertEquals("280.00", priced.figure("charge L1", "2027-03-01"));
        assertEquals("7.00", priced.figure("charge L2", "2027-02-01"));
    }

    /** 60 + 60 units around ten free days are 100 x 0.30 + 20 x 0.22: tiers do not begin anew behind them. */
    @Test
    void useOnBothSidesOfFreeDaysIsOfOnePeriod() {
        var line =
                Worked.usage(
                        "{'model': 'GRADUATED', 'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'unitPrice':"
                                + " '0.22'}]}");
        var free = "'freePeriods': [{'start': '2027-01-10', 'lastDay': '2027-01-19', 'kinds': ['USAGE']}], ";
        var use = "['m', '2027-01-05', '60'], ['m', '2027-01-15', '500'], ['m', '2027-01-25', '60']";
        assertEquals("34.40", Worked.priced(free + "'lines': [" + line + "]", use).firstTotal());
    }

    /** A long first period is a part together with a full one: 16 of 31 days, then 14 of 28, are two parts. */
    @Test
    void twoPartPeriodsAreNotBilledTogether() {
        var priced =
                Worked.contract(
                        "2027-01-16",
                        "2027-02-14",
                        "'billing': {'frequency': 'MONTHLY', 'alignment': 'CALENDAR'}, "
                                + "'choices': {'leadingStub': 'LONG_PRORATED'}",
                        Worked.recurring("31.00"));
        assertEquals("16.00", priced.figure("total", "2027-01-16"));
        assertEquals("15.50", priced.figure("total", "2027-02-01"));
    }

    /** Free from 5 to 18 March, and periods counted from the 19th: the trial does not make the first one long. */
    @Test
    void aTrialThatMovesBillingDatesBeginsNoLongPeriod() {
        var trial = "'freePeriods': [{'description': 'Trial', 'length': 'P14D', 'billingDates': 'MOVED'}], ";
        var priced =
                contract(
                        "2027-03-05",
                        "2027-05-18",
                        trial + "'choices': {'leadingStub': 'LONG_PRORATED'}",
                        recurring("100"));
        assertEquals(List.of("2027-03-19 100.00", "2027-04-19 100.00"), priced.lines());
    }
}
