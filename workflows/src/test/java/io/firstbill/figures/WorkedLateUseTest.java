package io.firstbill.figures;

import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Use that arrives after its period was billed, over the first quarter of 2027. */
class WorkedLateUseTest {
    private static final String GRADUATED =
            "{'model': 'GRADUATED', 'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'unitPrice': '0.22'}]}";

    private static final String USE =
            "['m', '2027-01-05', '80'], ['m', '2027-01-20', '40', {}, '%s'], ['m', '2027-02-05', '40']";

    private static Priced quarter(String charge, String counting, String use, String members) {
        return priced(
                "'term': {'start': '2027-01-01', 'lastDay': '2027-03-31'}, %s 'lines': [%s]"
                        .formatted(members, usage(charge, "'counting': {'lateUse': 'NEXT_INVOICE', " + counting + "}")),
                use);
    }

    /**
     * Up to 100 a quarter at 0.30, above at 0.22. January 80 x 0.30 = 24.00, February 20 x 0.30 + 20 x 0.22 = 10.40. 40
     * more of January: January is 34.40 (10.40 more), February 40 x 0.22 = 8.80 (1.60 less); all 160 are 43.20.
     */
    @Test
    void tiersThatGoOnAreTakenOnceBetweenAllPeriods() {
        String counting = "'rated': 'CUMULATIVE', 'window': 'QUARTERLY'";
        Priced afterBoth = quarter(GRADUATED, counting, USE.formatted("2027-03-20"), "");
        assertEquals(
                List.of("2027-02-01 24.00", "2027-03-01 10.40", "2027-04-01 10.40", "2027-04-01 -1.60"),
                afterBoth.lines());
        Priced between = quarter(GRADUATED, counting, USE.formatted("2027-02-20"), "");
        assertEquals(List.of("2027-02-01 24.00", "2027-03-01 8.80", "2027-03-01 10.40"), between.lines());
        assertEquals("43.20", between.figure("total", ""));
    }

    /**
     * A level of 31 from 1 January, and of 62 from 17 January, known on 10 February: January 31.00 and then 16 x 31 +
     * 15 x 62 = 1,426 / 31 = 46.00, 15.00 more; February and March 62.00 each.
     */
    @Test
    void aLevelThatBecomesKnownLaterStandsInThePeriodsNotBilledYet() {
        String levels = "['m', '2027-01-01', '31'], ['m', '2027-01-17', '62', {}, '2027-02-10']";
        Priced priced =
                quarter("{'model': 'PER_UNIT', 'unitPrice': '1'}", "'aggregation': 'TIME_WEIGHTED'", levels, "");
        assertEquals(
                List.of("2027-02-01 31.00", "2027-03-01 62.00", "2027-03-01 15.00", "2027-04-01 62.00"),
                priced.lines());
    }

    /** Packages of 100 for 9.00: 80 and 40 more that arrive on 20 April are two packages, 80 and 10 more are one. */
    @Test
    void lateUseThatAddsNothingMakesNoLine() {
        String packages = "{'model': 'PACKAGE', 'packageSize': '100', 'packagePrice': '9'}";
        String use = "['m', '2027-01-05', '80'], ['m', '2027-01-20', '%s', {}, '2027-04-20']";
        String each = "'commitments': [{'description': 'Each', 'amount': '20', 'window': 'INVOICE'}],";
        Priced more = quarter(packages, "'rated': 'PERIOD'", use.formatted("40"), "");
        assertEquals(List.of("2027-02-01 9.00", "2027-04-20 9.00"), more.lines());
        Priced nothing = quarter(packages, "'rated': 'PERIOD'", use.formatted("10"), each);
        assertEquals(List.of("2027-02-01 9.00", "2027-02-01 11.00"), nothing.lines());
    }

    /** Invoiced 40 days after each month: what arrives on 5 February is billed on 13 March with its own January. */
    @Test
    void itIsNeverBilledBeforeItsOwnPeriod() {
        Priced priced =
                quarter(
                        "{'model': 'PER_UNIT', 'unitPrice': '1'}",
                        "'rated': 'PERIOD'",
                        "['m', '2027-01-05', '80'], ['m', '2027-02-20', '4', {}, '2027-03-05']",
                        "'invoicing': {'daysAfter': 40},");
        assertEquals(List.of("2027-03-13 80.00", "2027-04-10 4.00"), priced.lines());
    }

    /** Ended on 14 February: 80 in time, and on 10 March 10 of the 10th; 10 of the 20th are of no day of service. */
    @Test
    void lateUseOfDaysAfterAnEarlyEndIsNotBilled() {
        Priced priced =
                quarter(
                        "{'model': 'PER_UNIT', 'unitPrice': '1'}",
                        "'rated': 'PERIOD'",
                        "['m', '2027-02-05', '80'], ['m', '2027-02-10', '10', {}, '2027-03-10'],"
                                + " ['m', '2027-02-20', '10', {}, '2027-03-10']",
                        "'termination': {'lastDay': '2027-02-14'},");
        assertEquals(List.of("2027-02-15 80.00", "2027-03-10 10.00"), priced.lines());
    }
}
