package io.firstbill.figures;

import static io.firstbill.figures.Worked.counted;
import static io.firstbill.figures.Worked.priced;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reports of use become the quantity that is charged; units cost 1.00, so that the amount is the quantity. */
class WorkedQuantitiesTest {
    private static final String UNIT = "{'model': 'PER_UNIT', 'unitPrice': '1'}";

    /** Reports of 3, 9 and 3. */
    @ParameterizedTest
    @CsvSource({"SUM, 15.00", "COUNT, 3.00", "MAX, 9.00", "LAST, 3.00", "AVERAGE, 5.00"})
    void reportsAreAggregated(String aggregation, String quantity) {
        String counting = "{'aggregation': '" + aggregation + "'}";
        assertEquals(quantity, counted(UNIT, counting, "01 3", "02 9", "03 3"));
    }

    /** 40 seats for twenty of thirty days, then 52: 44. */
    @Test
    void aLevelIsWeightedWithItsTime() {
        assertEquals("44.00", counted(UNIT, "{'aggregation': 'TIME_WEIGHTED'}", "01 40", "21 52"));
        assertEquals("44.00", counted(UNIT, "{'aggregation': 'TIME_WEIGHTED_CHANGES'}", "01 40", "21 12"));
    }

    /** 1.6 and 1.2 thousand are three started thousands together, four one by one. */
    @Test
    void roundingEachPartMayBillMore() {
        String counting = "{'divideBy': '1000', 'round': 'UP', 'convert': '%s'}";
        assertEquals("3.00", counted(UNIT, counting.formatted("TOTAL"), "01 1600", "02 1200"));
        assertEquals("4.00", counted(UNIT, counting.formatted("EACH_REPORT"), "01 1600", "02 1200"));
    }

    /**
     * 83 seconds with a whole first minute and then each started ten seconds are 90: 1.5 minutes; 10 seconds are one.
     */
    @Test
    void reportsComeInStepsBeforeTheyAreDivided() {
        String counting =
                "{'eachReportAtLeast': '60', 'increment': '10', 'divideBy': '60', 'convert': 'EACH_REPORT'%s}";
        assertEquals("1.50", counted(UNIT, counting.formatted(""), "01 83"));
        assertEquals("2.50", counted(UNIT, counting.formatted(""), "01 83", "02 10"));
        assertEquals("1.33", counted(UNIT, counting.formatted(", 'round': 'DOWN'"), "01 83"));
    }

    /**
     * 1.1 and 2.3 hours in started quarters are 1.25 and 2.5, together 3.4 are 3.5, to the nearest 3.5; 2.3 are 2.25.
     */
    @Test
    void aTotalComesInSteps() {
        String each = "{'increment': '0.25', 'convert': 'EACH_REPORT'}";
        assertEquals("3.75", counted(UNIT, each, "01 1.1", "02 2.3"));
        assertEquals("3.50", counted(UNIT, "{'increment': '0.25'}", "01 1.1", "02 2.3"));
        assertEquals("2.25", counted(UNIT, "{'increment': '0.25', 'round': 'HALF_UP'}", "01 2.3"));
        assertEquals("0.00", counted(UNIT, "{'increment': '5', 'round': 'DOWN'}", "01 4.9").replace("none", "0.00"));
    }

    /** 83 stated seconds are 90 in steps of ten, 1.5 minutes, as if one report said them; a count is no quantity. */
    @Test
    void whatIsStatedIsConvertedAsItWouldBeReported() {
        String line =
                "'lines': [{'kind': 'USAGE', 'metric': 'm', 'counting': {%s'increment': '10', 'divideBy': '60',"
                        + " 'convert': 'EACH_REPORT'}, 'phases': [{'quantity': '83', 'charge': "
                        + UNIT
                        + "}]}]";
        assertEquals("1.50", priced(line.formatted(""), "").figure("total", ""));
        assertEquals("83.00", priced(line.formatted("'aggregation': 'COUNT', "), "").figure("total", ""));
    }

    /** In a month of thirty days blocks of fifteen are twice as long, and ten a day are 300. */
    @Test
    void unitsMayBeOfAnotherLengthOfTime() {
        String blocks = "{'model': 'GRADUATED', 'tiers': [{'upTo': '30', 'unitPrice': '1'}, {'unitPrice': '2'}]}";
        assertEquals("64.00", counted(blocks, "{'unitsPer': 'P15D'}", "10 62"));
        assertEquals("94.00", counted(blocks, "{}", "10 62"));
        assertEquals("15.00", counted(UNIT, "{'unitsPer': 'DAILY', 'freeUnits': '10'}", "10 315"));
    }

    /** 1,000 a month are 3,000 a quarter; in a quarter cut to February all of them, or the share of 28 of 90 days. */
    @Test
    void unitsOfMonthsAreThoseOfALongerPeriod() {
        String quarter =
                "'choices': {'partPeriodUnits': '%s'}, 'billing': {'frequency': 'QUARTERLY', 'alignment': 'CALENDAR'},"
                        + " 'term': {'start': '2027-%s-01', 'lastDay': '2027-%s'}, 'lines': ["
                        + "{'kind': 'USAGE', 'metric': 'm', 'counting': {'unitsPer': 'MONTHLY', 'freeUnits': '1000'},"
                        + " 'phases': [{'charge': "
                        + UNIT
                        + "}]}]";
        String use = "['m', '2027-02-10', '4000']";
        assertEquals("1000.00", priced(quarter.formatted("WHOLE", "01", "03-31"), use).figure("total", ""));
        assertEquals("1000.00", priced(quarter.formatted("WHOLE", "02", "02-28"), use).figure("total", ""));
        assertEquals("3066.67", priced(quarter.formatted("PRORATED", "02", "02-28"), use).figure("total", ""));
        assertEquals("3066.00", priced(quarter.formatted("PRORATED_UP", "02", "02-28"), use).figure("total", ""));
    }

    @Test
    void reportsOfSomeAttributesMayBeTakenOut() {
        String line =
                "'lines': [{'kind': 'USAGE', 'metric': 'm', 'counting': {%s}, 'phases': [{'charge': " + UNIT + "}]}]";
        String use =
                "['m', '2027-01-05', '10', {'source': 'internal'}], ['m', '2027-01-06', '7', {'source': 'web'}],"
                        + " ['m', '2027-01-07', '5']";
        String except = line.formatted("'whereNot': {'source': 'internal'}");
        assertEquals("12.00", priced(except, use).figure("total", ""));
        assertEquals("22.00", priced(line.formatted(""), use).figure("total", ""));
    }

    /** 2,800 in thousands rounded up are 3, less 1 free; less 1,000 free and then rounded up they are 2. */
    @Test
    void freeUnitsAreTakenAfterOrBeforeConverting() {
        String counting = "{'divideBy': '1000', 'round': 'UP', 'freeUnits': '%s', 'freeUnitsTaken': '%s'}";
        assertEquals("2.00", counted(UNIT, counting.formatted("1", "AFTER_CONVERTING"), "01 2800"));
        assertEquals("2.00", counted(UNIT, counting.formatted("1000", "BEFORE_CONVERTING"), "01 2800"));
        assertEquals("2.50", counted(UNIT, counting.formatted("0.5", "AFTER_CONVERTING"), "01 2800"));
        assertEquals("3.00", counted(UNIT, counting.formatted("500", "BEFORE_CONVERTING"), "01 2800"));
    }

    @Test
    void aCorrectionIsOneMoreReport() {
        assertEquals("9.00", counted(UNIT, "{}", "01 10", "05 -1"));
    }
}
