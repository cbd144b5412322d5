package io.firstbill.figures;

import static io.firstbill.figures.Worked.counted;
import static io.firstbill.figures.Worked.month;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.rating.ExpectedLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** The least and the most of a charge, and charges that begin anew with each group of use. */
class WorkedBoundsTest {
    private static final String TIERS = "'tiers': [{'upTo': '50', 'unitPrice': '1.00'}, {'unitPrice': '0.50'}]";
    private static final String PROJECTS =
            "['m', '2027-04-02', '80', {'project': 'a'}], ['m', '2027-04-03', '60', {'project': 'b'}]";

    private static List<ExpectedLine> lines(String charge, String use) {
        return priced("'term': {'start': '2027-04-01', 'lastDay': '2027-04-30'}, 'lines': [" + usage(charge) + "]", use)
                .preview()
                .invoices()
                .getFirst()
                .lines();
    }

    private static List<String> amounts(String charge, String use) {
        return lines(charge, use).stream()
                .map(line -> line.description() + " " + line.amount().getAmount().toPlainString())
                .toList();
    }

    /** 42.00 a seat, at least 5 and at most 8. */
    @ParameterizedTest
    @CsvSource({"3, 210.00", "6, 252.00", "10, 336.00"})
    void seatsAreAtLeastAndAtMost(String seats, String amount) {
        String charge = "{'model': 'PER_UNIT', 'unitPrice': '42', 'minimumQuantity': '5', 'maximumQuantity': '8'}";
        String line = "{'phases': [{'quantity': '" + seats + "', 'charge': " + charge + "}]}";
        assertEquals(amount, priced("'lines': [" + line + "]", "").firstTotal());
    }

    /** 5 seats at 42.00 for 14 of 28 days. */
    @Test
    void aPartPeriodProratesTheRaisedQuantity() {
        String line =
                "{'phases': [{'quantity': '3', 'charge': {'model': 'PER_UNIT', 'unitPrice': '42', 'minimumQuantity':"
                        + " '5'}}]}";
        String time = "'term': {'start': '2027-02-15', 'lastDay': '2027-03-31'}, 'billing': {'frequency': 'MONTHLY',";
        assertEquals(
                "105.00",
                priced(time + " 'alignment': 'CALENDAR'}, 'lines': [" + line + "]", "").figure("total", "2027-02-15"));
    }

    /** 1,000 calls a month at 0.10: 50.00 for half of February, or 100.00. */
    @Test
    void aLeastOfUseIsProratedLikeAMinimum() {
        String line =
                "{'kind': 'USAGE', 'metric': 'm', 'phases': [{'charge': {'model': 'PER_UNIT', 'unitPrice': '0.10',"
                        + " 'minimumQuantity': '1000'}}]}";
        String contract =
                "'term': {'start': '2027-02-15', 'lastDay': '2027-03-31'}, 'billing': {'frequency': 'MONTHLY',"
                        + " 'alignment': 'CALENDAR'}, 'choices': {'minimumProration': '%s'}, 'lines': ["
                        + line
                        + "]";
        assertEquals("50.00", priced(contract.formatted("PRORATED"), "").figure("total", "2027-03-01"));
        assertEquals("100.00", priced(contract.formatted("WHOLE"), "").figure("total", "2027-03-01"));
    }

    /** The least is compared after free units; tiers see it. */
    @Test
    void theOrderIsCountFreeUnitsBoundsTiers() {
        String charge = "{'model': 'GRADUATED', " + TIERS + ", 'minimumQuantity': '60'}";
        assertEquals("55.00", counted(charge, "{'freeUnits': '100'}", "01 130"));
        assertEquals("60.00", counted(charge, "{'freeUnits': '100'}", "01 170"));
    }

    @Test
    void moneyIsAtLeastAndAtMost() {
        String charge = "{'model': 'PER_UNIT', 'unitPrice': '0.10', 'minimumAmount': '25', 'maximumAmount': '40'}";
        assertEquals("25.00", month(charge, "180"));
        assertEquals("30.00", month(charge, "300"));
        assertEquals("40.00", month(charge, "500"));
        assertEquals("50.00", counted(charge, "{'rated': 'DAY'}", "01 180", "02 100"));
    }

    /** Up to 1,000 at 0.10, then 0.05 and at least 40.00, at most 90.00 for that tier. */
    @ParameterizedTest
    @CsvSource({"1000, 100.00", "1001, 140.00", "1800, 140.00", "2000, 150.00", "3000, 190.00"})
    void aTierCostsAtLeastAndAtMost(String quantity, String amount) {
        String tiers =
                "'tiers': [{'upTo': '1000', 'unitPrice': '0.10'}, {'unitPrice': '0.05', 'minimumAmount': '40',"
                        + " 'maximumAmount': '90'}]";
        assertEquals(amount, month("{'model': 'GRADUATED', " + tiers + "}", quantity));
        String packages = tiers.replace("unitPrice", "packagePrice").replace("0.10", "1").replace("0.05", "0.5");
        assertEquals(
                quantity.equals("1001") ? "140.00" : amount,
                month("{'model': 'TIERED_PACKAGE', 'packageSize': '10', " + packages + "}", quantity));
    }

    /** All units at one price, at least 120.00 above 1,000: as a volume price falls, the total does not. */
    @ParameterizedTest
    @CsvSource({"1000, 100.00", "1001, 120.00", "2500, 125.00"})
    void aVolumeTierCostsAtLeast(String quantity, String amount) {
        String tiers =
                "'tiers': [{'upTo': '1000', 'unitPrice': '0.10'}, {'unitPrice': '0.05', 'minimumAmount': '120'}]";
        assertEquals(amount, month("{'model': 'VOLUME', " + tiers + "}", quantity));
    }

    /**
     * 10.00 of at least 5.00 and 15.00 of at least 10.00 are 25.00, of at least 30.00 for the charge, as Zuora
     * publishes it: docs.zuora.com, "Using tier-level and charge-level min/max together".
     */
    @Test
    void theLeastOfTiersComesBeforeThatOfTheCharge() {
        String tiers =
                "'tiers': [{'upTo': '10', 'unitPrice': '1', 'minimumAmount': '5', 'maximumAmount': '20'}, {'unitPrice':"
                        + " '3', 'minimumAmount': '10', 'maximumAmount': '100'}]";
        String charge = "{'model': 'GRADUATED', %s" + tiers + "}";
        assertEquals("25.00", month(charge.formatted(""), "15"));
        assertEquals("30.00", month(charge.formatted("'minimumAmount': '30', "), "15"));
        assertEquals("20.00", month(charge.formatted(""), "11"));
    }

    @Test
    void aTierSaysItsLeast() {
        String charge =
                "{'model': 'GRADUATED', 'tiers': [{'upTo': '10', 'unitPrice': '1'}, {'unitPrice': '2', 'flatFee': '3',"
                        + " 'minimumAmount': '8', 'maximumAmount': '9'}]}";
        var explanation = lines(charge, "['m', '2027-04-02', '11']").getFirst().explanation();
        assertTrue(explanation.steps().contains("5.00, at least 8.00 for the tier"), explanation.steps()::toString);
        assertTrue(explanation.rule().contains("plus 3.00 (at least 8.00, at most 9.00)"), explanation.rule());
    }

    @Test
    void eachGroupHasItsOwnTiers() {
        assertEquals(
                List.of("L1, project a 65.00", "L1, project b 55.00"),
                amounts("{'model': 'GRADUATED', " + TIERS + ", 'groupBy': ['project']}", PROJECTS));
        assertEquals(List.of("L1 95.00"), amounts("{'model': 'GRADUATED', " + TIERS + "}", PROJECTS));
    }

    /** Packages, fees and leasts begin anew with each group; use without the attribute is a group. */
    @Test
    void eachGroupHasItsOwnPackagesAndBounds() {
        String more = PROJECTS + ", ['m', '2027-04-04', '10']";
        assertEquals(
                List.of("L1, no project 5.00", "L1, project a 10.00", "L1, project b 10.00"),
                amounts(
                        "{'model': 'PACKAGE', 'packageSize': '50', 'packagePrice': '5', 'groupBy': ['project']}",
                        more));
        assertEquals(
                List.of("L1, no project 7.00", "L1, project a 8.00", "L1, project b 7.00"),
                amounts(
                        "{'model': 'PER_UNIT', 'unitPrice': '0.10', 'minimumAmount': '7', 'groupBy': ['project']}",
                        more));
        assertEquals(
                List.of("L1, no project 9.00", "L1, project a 9.00", "L1, project b 9.00"),
                amounts("{'model': 'FLAT', 'amount': '9', 'groupBy': ['project']}", more));
    }

    @Test
    void aGroupSaysHowItWasPriced() {
        List<ExpectedLine> lines =
                lines(
                        "{'model': 'PER_UNIT', 'unitPrice': '0.10', 'minimumQuantity': '70', 'groupBy': ['project']}",
                        PROJECTS);
        assertTrue(
                lines.get(1).explanation().steps().contains("60, at least 70: 70"),
                lines.get(1).explanation().steps()::toString);
    }

    /** 100 free over both rows, with 120 at 1.00 and 80 at 2.00. */
    @Test
    void aMatrixHasFreeUnitsOverAllRows() {
        String matrix =
                "{'model': 'MATRIX', 'freeUnits': '100', %s'rows': [{'values': {'region': 'eu'}, 'charge': {'model':"
                        + " 'PER_UNIT', 'unitPrice': '1'}}, {'values': {'region': 'us'}, 'charge': {'model':"
                        + " 'PER_UNIT', 'unitPrice': '2'}}]}";
        String use = "['m', '2027-04-02', '120', {'region': 'eu'}], ['m', '2027-04-03', '80', {'region': 'us'}]";
        assertEquals(List.of("L1, region eu 20.00", "L1, region us 160.00"), amounts(matrix.formatted(""), use));
        assertEquals(
                List.of("L1, region eu 60.00", "L1, region us 80.00"),
                amounts(matrix.formatted("'freeUnitsOn': 'IN_PROPORTION', "), use));
    }

    /** Calls of 10 and 130 seconds of at least 60, by started minutes. */
    @Test
    void eachReportCountsAtLeast() {
        String counting = "{'divideBy': '60', 'round': 'UP', 'convert': 'EACH_REPORT', 'eachReportAtLeast': '%s'}";
        String unit = "{'model': 'PER_UNIT', 'unitPrice': '1'}";
        assertEquals("4.00", counted(unit, counting.formatted("60"), "01 10", "02 130"));
        assertEquals("5.00", counted(unit, counting.formatted("120"), "01 10", "02 130"));
        assertEquals("190.00", counted(unit, "{'eachReportAtLeast': '60'}", "01 10", "02 130"));
    }

    /** Up to 200 units 1.50 each and 20.00, up to 500 the first 200 at 2.00, then 3.00, and 30.00. */
    @ParameterizedTest
    @CsvSource({"130, 215.00", "200, 320.00", "201, 433.00", "230, 520.00"})
    void theQuantityChoosesAPriceList(String quantity, String amount) {
        String small = "{'model': 'GRADUATED', 'tiers': [{'unitPrice': '1.50', 'flatFee': '20'}]}";
        String large =
                "{'model': 'GRADUATED', 'tiers': [{'upTo': '200', 'unitPrice': '2', 'flatFee': '30'}, {'unitPrice':"
                        + " '3'}]}";
        String charge =
                "{'model': 'BY_QUANTITY', 'steps': [{'upTo': '200', 'charge': "
                        + small
                        + "}, {'upTo': '500', 'charge': "
                        + large
                        + "}]}";
        assertEquals(amount, month(charge, quantity));
    }
}
