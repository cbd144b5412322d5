package io.firstbill.figures;

import static io.firstbill.figures.Worked.priced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/** Billing twice a month, and at every other length that vendors offer. */
class WorkedHalfMonthsTest {
    private static final String LINE = "'lines': [{'phases': [{'charge': {'model': 'FLAT', 'amount': '100'}}]}]";
    private static final String MONTHLY_PRICE =
            "'lines': [{'pricePer': 'MONTHLY', 'phases': [{'charge': {'model': 'FLAT', 'amount': '310'}}]}]";

    private static Priced billed(String start, String lastDay, String billing, String rest) {
        return priced(
                "'term': {'start': '%s', 'lastDay': '%s'}, 'billing': {%s}, %s"
                        .formatted(start, lastDay, billing, rest),
                "");
    }

    private static List<String> invoices(String start, String lastDay, String billing, String rest) {
        return billed(start, lastDay, billing, rest).preview().invoices().stream()
                .map(invoice -> invoice.invoiceDate() + " " + invoice.total().getAmount().toPlainString())
                .toList();
    }

    private static String twice(String alignment) {
        return "'frequency': 'SEMI_MONTHLY', 'alignment': " + alignment;
    }

    @Test
    void byTheCalendarOnTheFirstAndTheSixteenth() {
        assertEquals(
                List.of(
                        "2027-01-01 100.00",
                        "2027-01-16 100.00",
                        "2027-02-01 100.00",
                        "2027-02-16 100.00",
                        "2027-03-01 100.00",
                        "2027-03-16 100.00"),
                invoices("2027-01-01", "2027-03-31", twice("'CALENDAR'"), LINE));
    }

    /** 10 to 14 February are 5 of the 14 days from the first, 15 to 20 March 6 of the 17 to the end of the month. */
    @Test
    void aPartOfAHalfMonthCostsItsDays() {
        assertEquals(
                List.of("2027-02-10 35.71", "2027-02-15 100.00", "2027-03-01 100.00", "2027-03-15 35.29"),
                invoices("2027-02-10", "2027-03-20", twice("'FIXED_DAY', 'day': 1, 'secondDay': 15"), LINE));
    }

    /** 310.00 a month are 155.00 for each half; 10 to 15 January are 6 of 15 days. */
    @Test
    void aPriceOfAMonthIsHalved() {
        assertEquals(
                List.of("2027-01-10 62.00", "2027-01-16 155.00", "2027-02-01 155.00", "2027-02-16 155.00"),
                invoices("2027-01-10", "2027-02-28", twice("'CALENDAR'"), MONTHLY_PRICE));
    }

    /** 1,000.00 a year in 24 parts that add up to it; and a price of half a month billed by the month. */
    @Test
    void pricesOfOtherLengthsAreParted() {
        String year =
                "'lines': [{'pricePer': 'ANNUAL', 'periodAmounts': 'ADD_UP', 'phases': [{'charge': {'model': 'FLAT',"
                        + " 'amount': '1000'}}]}]";
        Priced parts = billed("2027-01-01", "2027-12-31", twice("'CALENDAR'"), year);
        assertEquals(24, parts.preview().invoices().size());
        assertEquals("1000.00", Objects.requireNonNull(parts.preview().total()).getAmount().toPlainString());
        String half =
                "'lines': [{'pricePer': 'SEMI_MONTHLY', 'phases': [{'charge': {'model': 'FLAT', 'amount': '100'}}]}]";
        assertEquals(
                List.of("2027-01-01 200.00", "2027-02-01 200.00"),
                invoices("2027-01-01", "2027-02-28", "'frequency': 'MONTHLY', 'alignment': 'CALENDAR'", half));
    }

    @Test
    void halfAMonthFromTheFirstDay() {
        assertEquals(
                List.of("2027-01-20 100.00", "2027-02-05 100.00", "2027-02-20 100.00", "2027-03-05 100.00"),
                invoices("2027-01-20", "2027-03-19", twice("'ANNIVERSARY'"), LINE));
        assertEquals(
                List.of("2027-01-31 100.00", "2027-02-16 100.00", "2027-02-28 100.00", "2027-03-16 100.00"),
                invoices("2027-01-31", "2027-03-30", twice("'ANNIVERSARY'"), LINE));
    }

    @Test
    void onTheFifteenthAndTheLast() {
        List<String> dates =
                List.of("2027-01-31 100.00", "2027-02-15 100.00", "2027-02-28 100.00", "2027-03-15 100.00");
        String monthEnds = "'choices': {'anchorRule': 'LAST_DAY_OF_MONTH'}, " + LINE;
        assertEquals(dates, invoices("2027-01-31", "2027-03-30", twice("'ANNIVERSARY'"), monthEnds));
        assertEquals(
                dates, invoices("2027-01-31", "2027-03-30", twice("'FIXED_DAY', 'day': 31, 'secondDay': 15"), LINE));
    }

    /** 20 to 28 February: 9 of 13 days; 11 of 15 with months of thirty; 9/28 of a month are 18/28 of its half. */
    @ParameterizedTest
    @CsvSource({
        "prorationUnit, DAY, 69.23",
        "prorationUnit, THIRTY_360, 73.33",
        "prorationDenominator, CALENDAR_MONTH, 64.29",
        "prorationDenominator, FIXED_30_DAYS, 60.00",
        "prorationDenominator, FIXED_360_DAYS, 60.00",
        "prorationDenominator, FIXED_365_DAYS, 59.18"
    })
    void theChoicesOfProrationHold(String choice, String value, String amount) {
        String choices = "'choices': {'%s': '%s'}, ".formatted(choice, value);
        assertEquals(
                "2027-02-20 " + amount,
                invoices("2027-02-20", "2027-03-15", twice("'CALENDAR'"), choices + LINE).getFirst());
    }

    /** The line is billed on the 5th and the 20th, the contract by the month. */
    @Test
    void aLineMayBeBilledTwiceAMonth() {
        String line =
                "'lines': [{'frequency': 'SEMI_MONTHLY', 'alignment': 'FIXED_DAY', 'day': 5, 'secondDay': 20, 'phases':"
                        + " [{'charge': {'model': 'FLAT', 'amount': '100'}}]}]";
        assertEquals(
                List.of("2027-01-05 100.00", "2027-01-20 100.00"),
                invoices("2027-01-05", "2027-02-04", "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'", line));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "28, 31", "29, 30"})
    void twoBillingDaysDifferInEveryMonth(int day, int second) {
        assertTrue(
                refused("'SEMI_MONTHLY', 'alignment': 'FIXED_DAY', 'day': %d, 'secondDay': %d".formatted(day, second)));
    }

    @Test
    void aSecondDayIsOneOfHalfMonths() {
        assertTrue(refused("'MONTHLY', 'alignment': 'FIXED_DAY', 'day': 1, 'secondDay': 15"));
        assertTrue(refused("'SEMI_MONTHLY', 'alignment': 'CALENDAR', 'secondDay': 15"));
        assertTrue(!refused("'SEMI_MONTHLY', 'alignment': 'FIXED_DAY', 'day': 27, 'secondDay': 31"));
    }

    private static boolean refused(String frequency) {
        return billed("2027-01-01", "2027-03-31", "'frequency': " + frequency, LINE).preview().findings().stream()
                .anyMatch(finding -> finding.code().equals("billing.secondDay"));
    }

    /** Every length of weeks, days, months and years; the second period begins on the day. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2027-01-02",
        "P10D, 2027-01-11",
        "WEEKLY, 2027-01-08",
        "P3W, 2027-01-22",
        "P4W, 2027-01-29",
        "P52W, 2027-12-31",
        "BIMONTHLY, 2027-03-01",
        "P2M, 2027-03-01",
        "P18M, 2028-07-01",
        "BIENNIAL, 2029-01-01",
        "P5Y, 2032-01-01"
    })
    void anyWholeNumberOfDaysWeeksMonthsOrYears(String frequency, String second) {
        String billing = "'frequency': '%s', 'alignment': 'ANNIVERSARY'".formatted(frequency);
        List<String> invoices = invoices("2027-01-01", "2036-12-31", billing, LINE);
        assertEquals(List.of("2027-01-01 100.00", second + " 100.00"), invoices.subList(0, 2));
    }
}
