package io.firstbill.figures;

import static io.firstbill.figures.Worked.monthly;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.recurring;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Minimums, maximums, commitments and prepaid credits over a year of use at 1.00 a unit. */
class WorkedSumsTest {
    private static final String USE = usage("{'model': 'PER_UNIT', 'unitPrice': '1'}");

    /** 20,400 in all. */
    private static final String STRONG_THEN_WEAK =
            monthly(2600, 2600, 2600, 2600, 2600, 2600, 800, 800, 800, 800, 800, 800);

    private static Priced year(String members, String use) {
        return priced(
                "'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, " + members + ", 'lines': [" + USE + "]",
                use);
    }

    private static String committed(String members) {
        return "'commitments': [{'description': 'Promised', " + members + "}]";
    }

    /** The window decides: once a year 3,600, each month against 2,000 six times 1,200. */
    @Test
    void aCommitmentIsTruedUpByItsWindow() {
        Priced yearly = year(committed("'amount': '24000', 'window': 'ANNUAL'"), STRONG_THEN_WEAK);
        assertEquals("3600.00", yearly.figure("true-up", ""));
        assertEquals("3600.00", yearly.figure("true-up", "2028-01-01"));
        assertEquals("24000.00", yearly.figure("total", ""));
        Priced monthly = year(committed("'amount': '2000'"), STRONG_THEN_WEAK);
        assertEquals("7200.00", monthly.figure("true-up", ""));
        assertEquals("1200.00", monthly.figure("true-up", "2027-08-01"));
    }

    /** At least 100 an invoice, 80, 120 and 30 from January to March: the last invoice, the day after the term, too. */
    @Test
    void theLastInvoiceInArrearsIsHeldToAMinimumOfEachInvoice() {
        String quarter = "'term': {'start': '2027-01-01', 'lastDay': '2027-03-31'}, 'lines': [" + USE + "], ";
        Priced priced = priced(quarter + committed("'amount': '100', 'window': 'INVOICE'"), monthly(80, 120, 30));
        assertEquals("20.00", priced.figure("true-up", "2027-02-01"));
        assertEquals("70.00", priced.figure("true-up", "2027-04-01"));
        assertEquals("90.00", priced.figure("true-up", ""));
    }

    /** At most 100 an invoice: 20 off March as well, which is invoiced the day after the term. */
    @Test
    void theLastInvoiceInArrearsIsHeldToAMaximumOfEachInvoice() {
        String quarter = "'term': {'start': '2027-01-01', 'lastDay': '2027-03-31'}, 'lines': [" + USE + "], ";
        String most = "'maximums': [{'description': 'Most', 'amount': '100', 'window': 'INVOICE'}]";
        Priced priced = priced(quarter + most, monthly(80, 90, 120));
        assertEquals("-20.00", priced.figure("maximum", "2027-04-01"));
        assertEquals("270.00", priced.figure("total", ""));
    }

    /** 600 above a month's 2,000 fill the next months when surplus is kept: 3,600 as over the year. */
    @Test
    void aSurplusMayFillLaterWindows() {
        String kept = committed("'amount': '2000', 'surplus': 'KEPT'");
        assertEquals("3600.00", year(kept, STRONG_THEN_WEAK).figure("true-up", ""));
    }

    /** All fees of an invoice cost a fifth more, use of the last month too: a surcharge is spend above nothing. */
    @Test
    void aSurchargeIsSpendAboveNothing() {
        String support =
                committed("'amount': '0', 'window': 'INVOICE', 'trueUp': 'NOT_BILLED', 'overageFactor': '1.2'");
        Priced priced = year(support, monthly(50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30));
        assertEquals("10.00", priced.figure("overage", "2027-02-01"));
        assertEquals("6.00", priced.figure("overage", "2028-01-01"));
        assertEquals("96.00", priced.figure("total", ""));
    }

    /** A commitment of 2,000, use of 2,600, factor 1.25: 2,000 + 600 x 1.25 = 2,750. */
    @Test
    void spendAboveACommitmentMayCostMore() {
        String over = committed("'amount': '2000', 'overageFactor': '1.25', 'lastDay': '2027-01-31'");
        Priced priced = year(over, monthly(2600));
        assertEquals("150.00", priced.figure("overage", "2027-02-01"));
        assertEquals("2750.00", priced.figure("total", ""));
    }

    /** 16 of 31 days: the minimum is 160 before anything is counted. */
    @Test
    void aMinimumOfAPartPeriodIsItsShare() {
        String members =
                "'term': {'start': '2027-01-16', 'lastDay': '2027-03-31'},"
                        + " 'billing': {'frequency': 'MONTHLY', 'alignment': 'CALENDAR'}, 'lines': ["
                        + USE
                        + "], "
                        + committed("'amount': '310'%s");
        String use = "['m', '2027-01-20', '100']";
        assertEquals("60.00", priced(members.formatted(""), use).figure("true-up", "2027-02-01"));
        String whole = members.formatted(", 'minimumProration': 'WHOLE'");
        assertEquals("210.00", priced(whole, use).figure("true-up", "2027-02-01"));
    }

    /** 1,000 promised, 1,000 used, 10 % off: net of discounts 100 are missing, before them nothing. */
    @Test
    void aFloorComparesNetOrGrossOfDiscounts() {
        String discounted = "'invoiceDiscounts': [{'description': 'Ten', 'percent': '10'}], ";
        String promised = discounted + committed("'amount': '1000', 'window': 'TERM'%s");
        assertEquals("100.00", year(promised.formatted(""), monthly(1000)).figure("true-up", ""));
        String gross = promised.formatted(", 'counts': 'RECURRING_AND_USAGE_GROSS'");
        assertEquals("none", year(gross, monthly(1000)).figure("true-up", ""));
    }

    /** The true-up fills what was invoiced, in rounded lines: three of 33.335 are 100.02 of 200.00. */
    @Test
    void theTrueUpCountsTheRoundedLines() {
        String members = committed("'amount': '200'") + ", 'lines': [%1$s, %1$s, %1$s]".formatted(recurring("33.335"));
        Priced priced = priced(members, "");
        assertEquals("99.98", priced.figure("true-up", ""));
        assertEquals("200.00", priced.figure("total", ""));
    }

    /** At most 5,000 a year, 3,000 and 3,000 used: -1,000 with the second invoice. */
    @Test
    void aMaximumTakesOffWhatLiesAboveIt() {
        String most = "'maximums': [{'description': 'Most', 'amount': '5000', 'window': 'ANNUAL'}]";
        Priced priced = year(most, monthly(3000, 3000));
        assertEquals("none", priced.figure("maximum", "2027-02-01"));
        assertEquals("-1000.00", priced.figure("maximum", "2027-03-01"));
        assertEquals("5000.00", priced.figure("total", ""));
    }

    /** 10,000 units for 900.00, then 0.12: 3,200, 4,100 and 3,500 leave 6,800, 2,700 and nothing; 800 are over. */
    @Test
    void prepaidUnitsAreDrawnDownAndTheRestIsOverage() {
        String pack =
                "'prepaidCredits': [{'description': 'Pack', 'units': '10000', 'price': '900'}], 'lines': ["
                        + usage("{'model': 'PER_UNIT', 'unitPrice': '0.12'}")
                        + "]";
        Priced priced =
                priced("'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, " + pack, monthly(3200, 4100, 3500));
        assertEquals("900.00", priced.figure("total", "2027-01-01"));
        assertEquals("none", priced.figure("charge L1", "2027-03-01"));
        assertEquals("96.00", priced.figure("charge L1", "2027-04-01"));
        assertEquals(List.of("6800", "2700", "0"), priced.left());
    }

    /** 500.00 prepaid against 300.00 a month: 200.00 left, then 100.00 due. */
    @Test
    void prepaidMoneyPaysWhatIsDueUntilItIsUsedUp() {
        Priced priced = year("'prepaidCredits': [{'description': 'Wallet', 'amount': '500'}]", monthly(300, 300, 10));
        assertEquals("0.00", priced.figure("due", "2027-02-01"));
        assertEquals("100.00", priced.figure("due", "2027-03-01"));
        assertEquals("10.00", priced.figure("due", "2027-04-01"));
    }

    /**
     * Billed on the 15th of each month, with an invoice at 100.00: 60 and 70 until 12 January are of the period until
     * the 14th, 120 on 20 January of that until 14 February. Each is taken off the invoice of its own period.
     */
    @Test
    void anInterimInvoiceIsTakenOffTheInvoiceOfTheLinesOwnPeriod() {
        String line = usage("{'model': 'PER_UNIT', 'unitPrice': '1'}", "'alignment': 'FIXED_DAY', 'day': 15");
        Priced priced =
                priced(
                        "'term': {'start': '2027-01-01', 'lastDay': '2027-03-14'}, 'interimInvoices': [{'description': "
                                + "'Threshold', 'amounts': ['100']}], 'lines': ["
                                + line
                                + "]",
                        "['m', '2027-01-05', '60'], ['m', '2027-01-12', '70'], ['m', '2027-01-20', '120']");
        assertEquals(
                List.of(
                        "2027-01-12 130.00",
                        "2027-01-15 130.00",
                        "2027-01-15 -130.00",
                        "2027-01-20 120.00",
                        "2027-02-15 120.00",
                        "2027-02-15 -120.00"),
                priced.lines());
    }
}
