package io.firstbill.figures;

import static io.firstbill.figures.Worked.monthly;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
