package io.firstbill.figures;

import static io.firstbill.figures.Worked.monthly;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Prepaid credit that is topped up when little is left, and what is given back of it at its end. */
class WorkedTopUpTest {
    private static Priced wallet(String credit, String use) {
        return priced(
                "'term': {'start': '2027-01-01', 'lastDay': '2027-03-31'}, 'prepaidCredits': [{'description':"
                        + " 'Balance', "
                        + credit
                        + "}], 'lines': ["
                        + usage("{'model': 'PER_UNIT', 'unitPrice': '1'}")
                        + "]",
                use);
    }

    private static final String MONEY = "'amount': '500.00', 'price': '500.00', 'topUp': {'below': '100', 'add': '300'";

    /**
     * 500: 450 leave 50, so 300 more; 350 - 700 takes two more; 250 at the end of February, 200 of it used in March.
     */
    @Test
    void buysMoreWheneverLittleIsLeft() {
        Priced priced = wallet(MONEY + ", 'invoiced': 'WITH_USE'}", monthly(450, 700, 100));
        assertEquals("500.00", priced.figure("due", "2027-01-01"));
        assertEquals("300.00", priced.figure("due", "2027-02-01"));
        assertEquals("600.00", priced.figure("due", "2027-03-01"));
        assertEquals("0.00", priced.figure("due", "2027-04-01"));
        assertEquals(List.of("350", "250", "150"), priced.left());
    }

    /** By the 20th of January 401 are used, which leaves 99. */
    @Test
    void billsItOnTheDayTooLittleIsLeft() {
        String use = "['m', '2027-01-05', '400'], ['m', '2027-01-20', '1'], ['m', '2027-01-25', '49']";
        Priced priced = wallet(MONEY + "}", use);
        assertEquals("300.00", priced.figure("due", "2027-01-20"));
        assertEquals("0.00", priced.figure("due", "2027-02-01"));
    }

    /** 26.00, of which 5.00 are used: brought back from 21.00 to 50.00; then 30.00 leave 20.00. */
    @Test
    void bringsItBackToATarget() {
        String credit = "'amount': '26.00', 'price': '26.00', 'topUp': {'below': '25', 'upTo': '50'}";
        Priced priced = wallet(credit, "['m', '2027-01-08', '5'], ['m', '2027-01-09', '30']");
        assertEquals("29.00", priced.figure("due", "2027-01-08"));
        assertEquals("30.00", priced.figure("due", "2027-01-09"));
        assertEquals(List.of("50"), priced.left());
    }

    /** Exactly the threshold is not less than it. */
    @ParameterizedTest
    @CsvSource({"400, 500.00", "401, 800.00"})
    void whatIsLeftMustBeLess(int used, String due) {
        assertEquals(due, wallet(MONEY + "}", monthly(used)).figure("due", ""));
    }

    /** Two lines use one balance day by day: 300 and 90 until the 10th, 20 more on the 11th leave 90. */
    @Test
    void goesThroughAllLinesByDays() {
        Priced priced =
                priced(
                        "'term': {'start': '2027-01-01', 'lastDay': '2027-01-31'}, 'prepaidCredits': [{'description':"
                                + " 'Balance', "
                                + MONEY
                                + "}}], 'lines': ["
                                + usage("{'model': 'PER_UNIT', 'unitPrice': '1'}")
                                + ", {'kind': 'USAGE', 'metric': 'n', 'phases': [{'charge': {'model': 'PER_UNIT',"
                                + " 'unitPrice': '2'}}]}]",
                        "['m', '2027-01-10', '300'], ['m', '2027-01-30', '40'], ['n', '2027-01-04', '45'], ['n',"
                                + " '2027-01-11', '10']");
        assertEquals("300.00", priced.figure("due", "2027-01-11"));
        assertEquals("none", priced.figure("due", "2027-01-30"));
    }

    /** 1,000 units for 90.00, 5,000 more at 0.08 when less than 200 are left: 900 used leaves 100. */
    @Test
    void unitsAreToppedUpAtTheirPrice() {
        String credit =
                "'units': '1000', 'price': '90.00', 'topUp': {'below': '200', 'add': '5000', 'unitPrice': '0.08'}";
        Priced priced = wallet(credit, monthly(900, 5200));
        assertEquals("400.00", priced.figure("due", "2027-01-10"));
        assertEquals("0.00", priced.figure("due", "2027-02-01"));
        assertEquals("400.00", priced.figure("due", "2027-02-10"));
        assertEquals(List.of("5100", "4900"), priced.left());
    }

    /** 10,000 units for 900.00, of which 2,000 are left, at 0.09. */
    @Test
    void refundsWhatIsLeftAtThePricePaid() {
        String credit = "'units': '10000', 'price': '900.00', 'leftAtEnd': 'REFUNDED'";
        Priced priced = wallet(credit, monthly(3000, 3000, 2000));
        assertEquals("-180.00", priced.figure("total", "2027-04-01"));
        assertEquals("720.00", priced.figure("total", ""));
        assertEquals("0.00", priced.figure("deferred", "2027-04"));
    }

    /** 500 and 300 bought, 450 used: 350 are left of the top-up at its face value and 50 of what was bought first. */
    @Test
    void refundsTopUpsToo() {
        Priced priced = wallet(MONEY + "}, 'leftAtEnd': 'REFUNDED'", monthly(450));
        assertEquals("-350.00", priced.figure("total", "2027-04-01"));
        assertEquals("450.00", priced.figure("revenue", ""));
    }

    /** A fee in advance leaves 4 of 10 on the first day; what fills a commitment is drawn too. */
    @Test
    void isToppedUpForFeesAndTrueUpsToo() {
        Priced priced =
                priced(
                        "'term': {'start': '2027-01-01', 'lastDay': '2027-01-31'}, 'commitments': [{'description':"
                            + " 'Least', 'amount': '16'}], 'prepaidCredits': [{'description': 'Wallet', 'amount': '10',"
                            + " 'topUp': {'below': '5', 'add': '10'}}], 'lines': ["
                                + Worked.recurring("6")
                                + "]",
                        "");
        assertEquals("10.00", priced.figure("due", "2027-01-01"));
        assertEquals("10.00", priced.figure("due", "2027-02-01"));
        assertEquals(List.of("14", "14"), priced.left());
    }

    /** Each month's grant ends with its month: 400 of 1,000 at 0.10 are left of January. */
    @Test
    void refundsEachGrantThatEnds() {
        String credit = "'units': '1000', 'price': '100.00', 'every': 'MONTHLY', 'leftAtEnd': 'REFUNDED'";
        assertEquals("60.00", wallet(credit, monthly(600, 1000, 1000)).figure("total", "2027-02-01"));
    }
}
