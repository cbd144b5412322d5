package io.firstbill.figures;

import static io.firstbill.figures.Worked.counted;
import static io.firstbill.figures.Worked.month;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How quantity becomes money: each charge model with its worked figures. */
class WorkedChargesTest {
    /** Up to 100 at 0.30, up to 500 at 0.22, above at 0.15. */
    private static final String TIERS =
            "'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'upTo': '500', 'unitPrice': '0.22'}, {'unitPrice':"
                    + " '0.15'}]";

    /** The same with fees of 5, 3 and nothing. */
    private static final String TIERS_WITH_FEES =
            "'tiers': [{'upTo': '100', 'unitPrice': '0.30', 'flatFee': '5'},"
                    + " {'upTo': '500', 'unitPrice': '0.22', 'flatFee': '3'}, {'unitPrice': '0.15'}]";

    @Test
    void perUnitMultipliesAndTakesFractions() {
        String charge = "{'model': 'PER_UNIT', 'unitPrice': '0.12'}";
        assertEquals("96.00", month(charge, "800"));
        assertEquals("0.18", month(charge, "1.5"));
    }

    /** 640 are 100 x 0.30 + 400 x 0.22 + 140 x 0.15 = 30.00 + 88.00 + 21.00. */
    @Test
    void graduatedChargesEachUnitAtThePriceOfItsTier() {
        assertEquals("139.00", month("{'model': 'GRADUATED', " + TIERS + "}", "640"));
        assertEquals("147.00", month("{'model': 'GRADUATED', " + TIERS_WITH_FEES + "}", "640"));
    }

    /** The fee of a tier is due when the tier is entered, and a tier is entered above the bound of the one before. */
    @ParameterizedTest
    @CsvSource({"100, 35.00", "100.5, 38.11", "101, 38.22", "500, 126.00", "501, 126.15"})
    void aTierIsEnteredAboveTheBoundOfTheTierBefore(String quantity, String amount) {
        assertEquals(amount, month("{'model': 'GRADUATED', " + TIERS_WITH_FEES + "}", quantity));
    }

    /** 501 units cost less than 500: the total falls at the edge. */
    @ParameterizedTest
    @CsvSource({"500, 110.00", "501, 75.15", "640, 96.00"})
    void volumeChargesEveryUnitAtThePriceOfOneTier(String quantity, String amount) {
        assertEquals(amount, month("{'model': 'VOLUME', " + TIERS + "}", quantity));
    }

    /** From 101 and from 100 are different tiers: the bound belongs below, above, or its unit is the first above. */
    @Test
    void theBoundBelongsToTheTierTheContractSays() {
        String volume = "{'model': 'VOLUME', " + TIERS + ", 'tierBounds': '%s'}";
        assertEquals("110.00", month(volume.formatted("UPPER_INCLUSIVE"), "500"));
        assertEquals("75.00", month(volume.formatted("LOWER_INCLUSIVE"), "500"));
        String graduated = "{'model': 'GRADUATED', " + TIERS + ", 'tierBounds': '%s'}";
        assertEquals("30.00", month(graduated.formatted("UPPER_INCLUSIVE"), "100"));
        assertEquals("30.00", month(graduated.formatted("LOWER_INCLUSIVE"), "100"));
        assertEquals("29.92", month(graduated.formatted("NEXT_FIRST_UNIT"), "100"));
    }

    @Test
    void theFirstFeeWithoutUseIsDueOnlyWhenStated() {
        assertEquals("none", month("{'model': 'GRADUATED', " + TIERS_WITH_FEES + "}", "0"));
        String charged = "{'model': 'GRADUATED', " + TIERS_WITH_FEES + ", 'zeroUsageTierFee': 'CHARGED'}";
        assertEquals("5.00", month(charged, "0"));
    }

    /** A started package counts; 200 free units are taken off first: 801 / 250 are four. */
    @Test
    void packagesAreStartedOrFull() {
        String charge = "{'model': 'PACKAGE', 'packageSize': '250', 'packagePrice': '12.00'%s}";
        assertEquals("48.00", month(charge.formatted(""), "1000"));
        assertEquals("60.00", month(charge.formatted(""), "1001"));
        assertEquals("48.00", month(charge.formatted(", 'freeUnits': '200'"), "1001"));
        assertEquals("48.00", month(charge.formatted(", 'partialPackage': 'FREE'"), "1001"));
    }

    /** 1,300 units are six packages of 250: four at 12.00 and two at 10.00, or six at 10.00. */
    @Test
    void tieredPackagesAreCountedBeforeTheyArePriced() {
        String charge =
                "{'model': 'TIERED_PACKAGE', 'packageSize': '250', 'tierPricing': '%s',"
                        + " 'tiers': [{'upTo': '1000', 'packagePrice': '12'}, {'packagePrice': '10'}]}";
        assertEquals("68.00", month(charge.formatted("GRADUATED"), "1300"));
        assertEquals("60.00", month(charge.formatted("VOLUME"), "1300"));
    }

    @ParameterizedTest
    @CsvSource({"10, 99.00", "25, 199.00", "26, 499.00"})
    void aStairstepIsOnePriceForTheWholeQuantity(String quantity, String amount) {
        String steps = "{'upTo': '10', 'price': '99'}, {'upTo': '25', 'price': '199'}, {'upTo': '100', 'price': '499'}";
        assertEquals(amount, month("{'model': 'STAIRSTEP', 'steps': [" + steps + "]}", quantity));
    }

    /** Payments of 10, 120 and 600 at 1.9 % + 0.25: 0.50 (0.44 raised) + 2.53 + 9.00 (11.65 cut). */
    @Test
    void aPercentageHasItsLimitsOnEachPayment() {
        String charge = "{'model': 'PERCENTAGE', 'percent': '1.9', 'fixedFee': '0.25'%s}";
        String limits = ", 'minimum': '0.50', 'maximum': '9.00'";
        assertEquals("12.03", counted(charge.formatted(limits), "{}", "01 10", "02 120", "03 600"));
        assertEquals("14.62", counted(charge.formatted(""), "{}", "01 10", "02 120", "03 600"));
        String period = limits + ", 'limitsApplyTo': 'PERIOD'";
        assertEquals("9.00", counted(charge.formatted(period), "{}", "01 10", "02 120", "03 600"));
    }

    /** 10 % up to 100 and 8 % above: of 200 each part at its own rate is 18.00, all at the rate reached is 16.00. */
    @ParameterizedTest
    @CsvSource({"GRADUATED, 100, 10.00", "GRADUATED, 200, 18.00", "VOLUME, 100, 10.00", "VOLUME, 200, 16.00"})
    void sharesAreTakenOfPartsOrOfAll(String pricing, String money, String amount) {
        String charge =
                "{'model': 'GRADUATED_PERCENTAGE', 'tierPricing': '"
                        + pricing
                        + "',"
                        + " 'tiers': [{'upTo': '100', 'percent': '10'}, {'percent': '8'}]}";
        assertEquals(amount, month(charge, money));
    }

    /** The fee of the one tier, also without use when that is stated. */
    @Test
    void aShareOfAllHasTheFeeOfOneTier() {
        String charge =
                "{'model': 'GRADUATED_PERCENTAGE', 'tierPricing': 'VOLUME', 'zeroUsageTierFee': 'CHARGED', 'tiers':"
                        + " [{'upTo': '100', 'percent': '10', 'flatFee': '5'}, {'percent': '8', 'flatFee': '3'}]}";
        assertEquals("5.00", month(charge, "0"));
        assertEquals("15.00", month(charge, "100"));
        assertEquals("19.00", month(charge, "200"));
    }

    /** 2.0 % of 10,000 and 1.4 % of 6,500 are 200 + 91. */
    @Test
    void aGraduatedPercentageHasTiersOfMoney() {
        String tiers = "{'upTo': '10000', 'percent': '2.0'}, {'percent': '1.4'}";
        assertEquals("291.00", month("{'model': 'GRADUATED_PERCENTAGE', 'tiers': [" + tiers + "]}", "16500"));
    }

    /** 1,234.56 x 1.075 is 1,327.152: the product is rounded, not the multiplier. */
    @Test
    void costPlusRoundsTheProduct() {
        assertEquals("1327.15", month("{'model': 'COST_PLUS', 'multiplier': '1.075'}", "1234.56"));
    }

    /** 275 units in one period are 100 x 0.30 + 175 x 0.22; rated by day 200 and 75, tiers begin anew. */
    @Test
    void tiersBeginAnewInEachStretchTheyAreRatedIn() {
        String charge = "{'model': 'GRADUATED', " + TIERS + "}";
        String[] reports = {"01T10 100", "01T11 100", "02T10 75"};
        assertEquals("68.50", counted(charge, "{}", reports));
        assertEquals("74.50", counted(charge, "{'rated': 'DAY'}", reports));
        assertEquals("82.50", counted(charge, "{'rated': 'HOUR'}", reports));
        assertEquals("82.50", counted(charge, "{'rated': 'EVENT'}", reports));
    }

    /** Each month pays what the year costs to date less what it cost before: 80 at 0.30, then 20 and 60 at 0.22. */
    @Test
    void tiersOfALongerWindowGoOnFromInvoiceToInvoice() {
        String line =
                Worked.usage(
                        "{'model': 'GRADUATED', " + TIERS + "}",
                        "'counting': {'rated': 'CUMULATIVE', 'window': 'ANNUAL'}");
        Priced year =
                Worked.priced(
                        "'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, 'lines': [" + line + "]",
                        Worked.monthly(80, 80));
        assertEquals("24.00", year.figure("total", "2027-02-01"));
        assertEquals("19.20", year.figure("total", "2027-03-01"));
    }

    @Test
    void aMatrixLooksThePriceUpAndHasNoPriceOfNothing() {
        String line =
                Worked.usage(
                        "{'model': 'MATRIX', 'rows': ["
                                + "{'values': {'region': 'eu'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '2'}},"
                                + " {'values': {'region': 'us'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '3'}}]}");
        String use = "['m', '2027-01-10', '5', {'region': 'eu'}], ['m', '2027-01-11', '4', {'region': '%s'}]";
        assertEquals("22.00", Worked.priced("'lines': [" + line + "]", use.formatted("us")).figure("total", ""));
        assertEquals("none", Worked.priced("'lines': [" + line + "]", use.formatted("asia")).figure("total", ""));
    }

    /** S holds 10 users and 100 GB, M 50 users and 1,000 GB: 8 users with 120 GB need M. */
    @Test
    void capacityIsTheSmallestStepThatHoldsEveryPeak() {
        String line =
                Worked.usage(
                        "{'model': 'CAPACITY', 'steps': [{'limits': {'users': '10', 'gb': '100'}, 'price': '99'},"
                                + " {'limits': {'users': '50', 'gb': '1000'}, 'price': '399'}]}",
                        "'counting': {'aggregation': 'MAX'}");
        String use = "['users', '2027-01-10', '8'], ['gb', '2027-01-10', '%d'], ['gb', '2027-01-20', '90']";
        assertEquals("99.00", Worked.priced("'lines': [" + line + "]", use.formatted(100)).figure("total", ""));
        assertEquals("399.00", Worked.priced("'lines': [" + line + "]", use.formatted(120)).figure("total", ""));
    }
}
