package io.firstbill.figures;

import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prices by the time that a level stood. The figures of 2023 are those of Lago's public tests of prorated graduated
 * charges, github.com/getlago/lago-api, spec/scenarios/charge_models/prorated_graduated_spec.rb and
 * spec/services/charges/charge_models/prorated_graduated_service_spec.rb.
 */
class WorkedLevelsTest {
    private static final String THREE_TIERS =
            "{'model': 'GRADUATED', 'tiers': [{'upTo': '5', 'unitPrice': '10', 'flatFee': '100'}, {'upTo': '15',"
                    + " 'unitPrice': '5', 'flatFee': '50'}, {'unitPrice': '2'}]}";
    private static final String TWO_TIERS =
            "{'model': 'GRADUATED', 'tiers': [{'upTo': '5', 'unitPrice': '10', 'flatFee': '100'}, {'unitPrice': '5',"
                    + " 'flatFee': '50'}]}";

    private static Priced billed(String term, String charge, String counting, String... reports) {
        String use =
                Arrays.stream(reports)
                        .map(report -> report.split(" ", -1))
                        .map(report -> "['m', '%s', '%s']".formatted(report[0], report[1]))
                        .collect(Collectors.joining(", "));
        return priced(
                term
                        + "'billing': {'frequency': 'MONTHLY', 'alignment': 'CALENDAR'}, 'lines': ["
                        + usage(charge, "'counting': {'aggregation': 'TIME_WEIGHTED_CHANGES', " + counting + "}")
                        + "]",
                use);
    }

    private static String september(String charge, String... reports) {
        return billed("'term': {'start': '2023-09-01', 'lastDay': '2023-09-30'}, ", charge, "'rated': 'LEVEL'", reports)
                .firstTotal();
    }

    private static final String[] CHANGES = {
        "2023-09-10 2", "2023-09-16 5", "2023-09-20 -6", "2023-09-25 10", "2023-09-26 4", "2023-09-30 60"
    };

    /** As published after each change: units added and taken away, and tiers reached for some days only. */
    @ParameterizedTest
    @CsvSource({"1, 114.00", "2, 184.00", "3, 165.67", "4, 179.67", "5, 183.00", "6, 187.00"})
    void eachUnitIsWeighedInItsTierByTheDaysItWasThere(int changes, String amount) {
        assertEquals(amount, september(THREE_TIERS, Arrays.copyOf(CHANGES, changes)));
    }

    /** As published: 75 units stand all of October, 20 more from the 17th. */
    @Test
    void aLevelGoesOnInTheNextPeriod() {
        Priced months =
                billed(
                        "'term': {'start': '2023-09-01', 'lastDay': '2023-11-30'}, ",
                        THREE_TIERS,
                        "'rated': 'LEVEL'",
                        "2023-09-30 75",
                        "2023-10-17 20");
        assertEquals("389.35", months.figure("total", "2023-11-01"));
        assertEquals("410.00", months.figure("total", "2023-12-01"));
    }

    /** As published: 95 units for the last 14 of 31 days, with whole fees. */
    @Test
    void aPartPeriodCostsItsShareAndWholeFees() {
        String term = "'term': {'start': '2023-10-18', 'lastDay': '2023-10-31'}, ";
        assertEquals("267.42", billed(term, THREE_TIERS, "'rated': 'LEVEL'", "2023-10-01 95").firstTotal());
        String lessened = term + "'choices': {'partPeriodFees': 'PRORATED'}, ";
        assertEquals("185.16", billed(lessened, THREE_TIERS, "'rated': 'LEVEL'", "2023-10-01 95").firstTotal());
    }

    /** As published, with units taken away within a tier, over a bound, and over it in both directions. */
    @Test
    void unitsTakenAwayLeaveTheirTier() {
        assertEquals("125.00", september(TWO_TIERS, "2023-09-10 5", "2023-09-16 -2"));
        assertEquals("180.50", september(TWO_TIERS, "2023-09-10 4", "2023-09-16 2", "2023-09-25 -3"));
        assertEquals("190.00", september(TWO_TIERS, "2023-09-10 5", "2023-09-16 2", "2023-09-19 -4", "2023-09-25 10"));
    }

    /** As published for a month of 31 days: 15.81 and the fees of both tiers, though nothing is left at its end. */
    @Test
    void nothingMayBeLeftAtTheEnd() {
        String october = "'term': {'start': '2023-10-01', 'lastDay': '2023-10-31'}, ";
        String[] changes = {"2023-10-10 1", "2023-10-20 4", "2023-10-25 1", "2023-10-27 -5", "2023-10-30 -1"};
        assertEquals("165.81", billed(october, TWO_TIERS, "'rated': 'LEVEL'", changes).firstTotal());
    }

    /** As published: a unit comes, goes and comes back, another two come, with one unit in the first tier. */
    @Test
    void aUnitMayComeBack() {
        String oneUnit =
                "{'model': 'GRADUATED', 'tiers': [{'upTo': '1', 'unitPrice': '10', 'flatFee': '100'}, {'unitPrice':"
                        + " '5', 'flatFee': '50'}]}";
        assertEquals("107.00", september(oneUnit, "2023-09-10 1"));
        // the day on which a unit is taken away counts there, so that it ends on the 13th here
        String[] three = {"2023-09-10 1", "2023-09-13 -1", "2023-09-14 1", "2023-09-15 1", "2023-09-20 1"};
        assertEquals("161.17", september(oneUnit, three));
    }

    /** 150.00 of fees: 100.00 for 21 of 30 days, 50.00 for 4 + 6 days; units as before. */
    @Test
    void feesMayBeByTimeToo() {
        Priced weighed =
                billed(
                        "'term': {'start': '2023-09-01', 'lastDay': '2023-09-30'}, ",
                        THREE_TIERS,
                        "'rated': 'LEVEL_WITH_FEES'",
                        CHANGES);
        assertEquals("123.67", weighed.firstTotal());
    }

    /** An average of 3.9 units is priced as one quantity: 39.00 + 100.00. */
    @Test
    void theAverageIsNotTheSame() {
        Priced average =
                billed(
                        "'term': {'start': '2023-09-01', 'lastDay': '2023-09-30'}, ",
                        THREE_TIERS,
                        "'rated': 'PERIOD'",
                        "2023-09-10 2",
                        "2023-09-16 5");
        assertEquals("139.00", average.firstTotal());
    }

    @Test
    void saysHowLongEachLevelStood() {
        assertEquals(
                List.of(
                        "level 2: 20.00 x 6/30 = 4.00",
                        "level 7: 60.00 x 15/30 = 30.00",
                        "fees of the tiers that the highest level, 7, reaches: 150.00"),
                billed(
                                "'term': {'start': '2023-09-01', 'lastDay': '2023-09-30'}, ",
                                THREE_TIERS,
                                "'rated': 'LEVEL'",
                                "2023-09-10 2",
                                "2023-09-16 5")
                        .preview()
                        .invoices()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .explanation()
                        .steps()
                        .subList(0, 3));
    }

    /** A plan of up to 10 for the first ten days, and the next one for twenty: 30.00 x 10/30 + 90.00 x 20/30. */
    @Test
    void aStepIsPaidForTheDaysItWasNeeded() {
        String steps =
                "{'model': 'STAIRSTEP', 'steps': [{'upTo': '10', 'price': '30'}, {'upTo': '50', 'price': '90'}]}";
        assertEquals("70.00", september(steps, "2023-09-01 8", "2023-09-11 20"));
    }

    /** Two of three units are free at any time: 1 unit for 15 of 30 days and 4 for 5. */
    @Test
    void freeUnitsHoldForEachLevel() {
        String unit = "{'model': 'PER_UNIT', 'unitPrice': '12'}";
        Priced free =
                billed(
                        "'term': {'start': '2023-09-01', 'lastDay': '2023-09-30'}, ",
                        unit,
                        "'rated': 'LEVEL', 'freeUnits': '2'",
                        "2023-09-01 2",
                        "2023-09-11 1",
                        "2023-09-26 3");
        assertEquals("14.00", free.firstTotal());
    }

    /** Without reports 7 units stand for all days: 60.00 + 150.00, for half of a month 30.00 + 150.00. */
    @Test
    void whatIsExpectedIsALevel() {
        String phase = "'phases': [{'quantity': '7', 'charge': " + THREE_TIERS + "}]";
        String line =
                "{'kind': 'USAGE', 'metric': 'm', 'counting': {'aggregation': 'TIME_WEIGHTED', 'rated': 'LEVEL'}, "
                        + phase
                        + "}";
        String contract =
                "'term': {'start': '%s', 'lastDay': '2023-09-30'}, 'billing': {'frequency': 'MONTHLY', 'alignment':"
                        + " 'CALENDAR'}, 'lines': ["
                        + line
                        + "]";
        assertEquals("210.00", priced(contract.formatted("2023-09-01"), "").firstTotal());
        assertEquals("180.00", priced(contract.formatted("2023-09-16"), "").firstTotal());
    }

    /** 12 hours of 30 days: 720.00 x 43,200/2,592,000. */
    @Test
    void timesWithinADayCount() {
        assertEquals("12.00", september("{'model': 'PER_UNIT', 'unitPrice': '720'}", "2023-09-30T12:00:00 1"));
    }

    @Test
    void aSumHasNoLevel() {
        String line = usage("{'model': 'PER_UNIT', 'unitPrice': '1'}", "'counting': {'rated': 'LEVEL'}");
        assertTrue(
                priced("'lines': [" + line + "]", "").preview().findings().stream()
                        .anyMatch(finding -> finding.code().equals("usage.level") && finding.blocks()));
        String payments =
                usage(
                        "{'model': 'PERCENTAGE', 'percent': '1'}",
                        "'counting': {'rated': 'LEVEL', 'aggregation': 'TIME_WEIGHTED'}");
        assertTrue(
                priced("'lines': [" + payments + "]", "").preview().findings().stream()
                        .anyMatch(finding -> finding.code().equals("usage.level")));
    }
}
