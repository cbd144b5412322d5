package io.firstbill.charge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.firstbill.money.Percent;
import io.firstbill.period.Proration;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The terms of use in 17 of 31 days. */
class PartPeriodTest {
    private static final Proration SHARE = new Proration(17, 31);
    private static final PartPeriod BOTH =
            new PartPeriod(SHARE, PartPeriod.Units.PRORATED_UP, PartPeriod.Fees.PRORATED);

    private static BigMoney eur(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static BigDecimal units(String number) {
        return new BigDecimal(number);
    }

    private static Map<String, String> terms(ChargeModel model) {
        return BOTH.of(model).terms();
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, 100", "PRORATED, 54.83871", "PRORATED_UP, 55", "PRORATED_DOWN, 54"})
    void unitsAreLessened(PartPeriod.Units how, String left) {
        assertEquals(units(left), new PartPeriod(SHARE, how, PartPeriod.Fees.WHOLE).units(units("100")));
    }

    @Test
    void tiersEndEarlierAndCostLess() {
        var tiers =
                List.of(
                        new GraduatedCharge.Tier(units("62"), eur("1.00"), eur("31.00")),
                        new GraduatedCharge.Tier(null, eur("0.50"), eur("0.00")));
        for (ChargeModel model : List.of(new GraduatedCharge(tiers), new VolumeCharge(tiers, TierRule.STANDARD))) {
            assertEquals("34", terms(model).get("tiers/1/upTo"));
            assertEquals("EUR 1", terms(model).get("tiers/1/unitPrice"));
            assertEquals("EUR 17", terms(model).get("tiers/1/flatFee"));
        }
    }

    /** The first tier of a bound that is the 63rd unit holds 62. */
    @Test
    void aBoundThatIsTheNextUnitStandsAboveTheLessenedOnes() {
        var tiers =
                List.of(
                        new GraduatedCharge.Tier(units("63"), eur("1.00"), eur("0.00")),
                        new GraduatedCharge.Tier(null, eur("0.50"), eur("0.00")));
        var rule = new TierRule(TierBounds.NEXT_FIRST_UNIT, false);
        assertEquals("35", terms(new GraduatedCharge(tiers, rule)).get("tiers/1/upTo"));
    }

    @Test
    void packagesHaveFewerFreeUnits() {
        var packages = new PackageCharge(units("10"), eur("5.00"), units("62"), false);
        assertEquals(new PackageCharge(units("10"), eur("5.00"), units("34"), false), BOTH.of(packages));
    }

    @Test
    void onlyFeesOfTieredPackagesAreLessened() {
        var tiers = List.of(new GraduatedCharge.Tier(null, eur("5.00"), eur("31.00")));
        var less = terms(new TieredPackageCharge(units("10"), false, false, tiers, TierRule.STANDARD));
        assertEquals("EUR 17", less.get("tiers/1/flatFee"));
    }

    @Test
    void stepsAndFlatAmountsAreLessened() {
        assertEquals(new FlatCharge(eur("17.00")).terms(), terms(new FlatCharge(eur("31.00"))));
        var stairs =
                new StairstepCharge(List.of(new StairstepCharge.Step(units("62"), eur("31.00"))), TierRule.STANDARD);
        assertEquals(
                new StairstepCharge(List.of(new StairstepCharge.Step(units("34"), eur("17.00"))), TierRule.STANDARD)
                        .terms(),
                terms(stairs));
        var capacity = new CapacityCharge(List.of(new CapacityCharge.Step(Map.of("gb", units("62")), eur("31.00"))));
        assertEquals(
                new CapacityCharge(List.of(new CapacityCharge.Step(Map.of("gb", units("62")), eur("17.00")))).terms(),
                terms(capacity));
    }

    @Test
    void percentagesHaveLessFreeAndLowerLimitsOfThePeriod() {
        var percent = new Percent(units("2"));
        var ofPeriod = new Limits(eur("31.00"), eur("62.00"), false);
        assertEquals(
                new PercentageCharge(
                                percent, eur("0.10"), 2, units("34"), new Limits(eur("17.00"), eur("34.00"), false))
                        .terms(),
                terms(new PercentageCharge(percent, eur("0.10"), 3, units("62"), ofPeriod)));
        var each = new Limits(eur("31.00"), null, true);
        assertEquals(
                new PercentageCharge(percent, eur("0.10"), 0, units("0"), each).terms(),
                terms(new PercentageCharge(percent, eur("0.10"), 0, units("0"), each)));
        var bands =
                List.of(
                        new GraduatedPercentageCharge.Band(units("62"), percent, eur("31.00")),
                        new GraduatedPercentageCharge.Band(null, percent, eur("0.00")));
        var less = terms(new GraduatedPercentageCharge(bands, false, TierRule.STANDARD));
        assertEquals("34", less.get("tiers/1/upTo"));
        assertEquals("EUR 17", less.get("tiers/1/flatFee"));
    }

    @Test
    void rowsAreLessenedEachAndUnitPricesStay() {
        var perUnit = new PerUnitCharge(eur("1.00"));
        assertSame(perUnit, BOTH.of(perUnit));
        var costPlus = new CostPlusCharge(eur("0.00").getCurrencyUnit(), units("1.15"));
        assertSame(costPlus, BOTH.of(costPlus));
        var rows = List.of(new MatrixCharge.Row(Map.of("region", "eu"), new FlatCharge(eur("31.00"))));
        assertEquals(
                new MatrixCharge(List.of(new MatrixCharge.Row(Map.of("region", "eu"), new FlatCharge(eur("17.00")))))
                        .terms(),
                terms(new MatrixCharge(rows)));
        Map<String, String> free = terms(new MatrixCharge(rows, units("31"), true));
        assertEquals("17", free.get("freeUnits"));
        assertEquals("IN_PROPORTION", free.get("freeUnitsOn"));
    }

    @Test
    void priceListsAreChosenEarlierAndLessenedEach() {
        var list = new ByQuantityCharge.Step(units("62"), new FlatCharge(eur("31.00")));
        var less = new ByQuantityCharge.Step(units("34"), new FlatCharge(eur("17.00")));
        assertEquals(
                new ByQuantityCharge(List.of(less), TierBounds.UPPER_INCLUSIVE).terms(),
                terms(new ByQuantityCharge(List.of(list), TierBounds.UPPER_INCLUSIVE)));
        var bounds = new Bounds(units("5"), null, null, null);
        assertEquals(
                new BoundedCharge(new FlatCharge(eur("17.00")), bounds).terms(),
                terms(new BoundedCharge(new FlatCharge(eur("31.00")), bounds)));
    }

    @Test
    void theCalculationSaysWhatIsLessened() {
        assertEquals("included units and tier bounds, fees for 17/31 of the period", BOTH.words());
        var all = new PartPeriod(SHARE, PartPeriod.Units.WHOLE, PartPeriod.Fees.WITH_UNIT_PRICES);
        assertEquals("all that use costs for 17/31 of the period", all.words());
        assertEquals(SHARE, all.ofAmount());
        assertEquals(Proration.FULL, BOTH.ofAmount());
    }
}
