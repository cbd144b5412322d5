package io.firstbill.figures;

import static io.firstbill.figures.Worked.monthly;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a prepaid grant goes over to later periods: through so many, so much of it, used first or last. */
class WorkedRolloverTest {
    private static Priced months(String rollover, int... used) {
        String credit = "{'description': 'Units', 'units': '1000', 'every': 'MONTHLY', " + rollover + "}";
        return priced(
                "'term': {'start': '2027-01-01', 'lastDay': '2027-06-30'}, 'prepaidCredits': ["
                        + credit
                        + "], 'lines': ["
                        + usage("{'model': 'PER_UNIT', 'unitPrice': '1'}")
                        + "]",
                monthly(used));
    }

    /** 600 of 1,000 used, then 1,500: 400 go on, or 250 of them, or none. */
    @ParameterizedTest
    @CsvSource({"9999, 100.00", "250, 250.00", "0, 500.00"})
    void soMuchGoesOver(String most, String february) {
        String rollover = "'unused': 'NEXT_PERIOD', 'rolloverAtMost': '" + most + "'";
        assertEquals(february, months(rollover, 600, 1500).figure("total", "2027-03-01"));
    }

    /** Nothing used in January and February: 3,000 for March when rests go through two periods, otherwise 2,000. */
    @ParameterizedTest
    @CsvSource({"1, 1200.00", "2, 200.00", "3, 200.00"})
    void itGoesThroughSoManyPeriods(int periods, String march) {
        String rollover = "'unused': 'NEXT_PERIOD', 'rolloverPeriods': " + periods;
        assertEquals(march, months(rollover, 0, 0, 3200).figure("total", "2027-04-01"));
    }

    /** 500 left of January; February uses 800: those and 300 more, so that 700 go on, or 800 of its own, so 200 do. */
    @ParameterizedTest
    @CsvSource({"FIRST, 0.00", "LAST, 500.00"})
    void whatWentOverIsUsedFirstOrLast(String used, String march) {
        String rollover = "'unused': 'NEXT_PERIOD', 'rolloverUsed': '" + used + "'";
        assertEquals(march, months(rollover, 500, 800, 1700).figure("total", "2027-04-01"));
    }

    /** Rests that are kept are bounded together: 2,000 left, of which 1,500 go on. */
    @ParameterizedTest
    @CsvSource({"1500, 500.00", "5000, 0.00"})
    void restsAreBoundedTogether(String most, String march) {
        String rollover = "'unused': 'KEPT', 'rolloverAtMost': '" + most + "'";
        assertEquals(march, months(rollover, 0, 0, 3000).figure("total", "2027-04-01"));
    }

    /**
     * 100.00 a month for L1, of which 30.00 go on. L2, which it does not pay for, is invoiced on 1 February; L1, whose
     * quarter began in January, on 1 April: January's 100.00 still pay its 90.00, not the 30.00 that went on.
     */
    @Test
    void aLineThatACreditDoesNotPayForMovesNoRestsOn() {
        String credit =
                "{'description': 'Credit', 'amount': '100', 'every': 'MONTHLY', 'unused': 'NEXT_PERIOD',"
                        + " 'rolloverAtMost': '30', 'lines': ['L1']}";
        String quarter =
                "{'frequency': 'QUARTERLY', 'timing': 'IN_ARREARS', 'phases': [" + Worked.phase("", "90") + "]}";
        Priced priced =
                Worked.contract(
                        "2027-01-01",
                        "2027-03-31",
                        "'prepaidCredits': [" + credit + "]",
                        quarter,
                        Worked.recurring("50"));
        assertEquals("50.00", priced.figure("due", "2027-02-01"));
        assertEquals("90.00", priced.figure("prepaid", "2027-04-01"));
        assertEquals("0.00", priced.figure("due", "2027-04-01"));
    }
}
