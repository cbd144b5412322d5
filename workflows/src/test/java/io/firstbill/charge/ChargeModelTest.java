package io.firstbill.charge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.money.Rounding;
import io.firstbill.period.Proration;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

class ChargeModelTest {
    /** Up to 100 at 0.30, up to 500 at 0.22, above at 0.15. */
    private static final GraduatedCharge TIERS = graduated("0", "0", "0");

    private static GraduatedCharge graduated(String fee1, String fee2, String fee3) {
        return new GraduatedCharge(
                List.of(tier("100", "0.30", fee1), tier("500", "0.22", fee2), tier(null, "0.15", fee3)));
    }

    private static Tier tier(@Nullable String upTo, String price, String fee) {
        return new Tier(upTo == null ? null : new BigDecimal(upTo), eur(price), eur(fee));
    }

    private static BigMoney eur(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static RatedLine rate(ChargeModel model, String quantity) {
        return model.rate(RatingInput.of(new BigDecimal(quantity))).getFirst();
    }

    private static void assertAmount(String expected, RatedLine line) {
        assertEquals(Money.parse("EUR " + expected), Rounding.line(line.amount()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "500, 110.00", "501, 75.15", "640, 96.00"})
    void volumeChargesAllUnitsAtThePriceOfOneTier(String quantity, String amount) {
        assertAmount(amount, rate(new VolumeCharge(TIERS.tiers()), quantity));
    }

    @ParameterizedTest
    @CsvSource({"1000, 0, false, 48.00", "1001, 0, false, 60.00", "1001, 200, false, 48.00", "1001, 0, true, 48.00"})
    void aStartedPackageCounts(String quantity, String free, boolean fullOnly, String amount) {
        var packages = new PackageCharge(new BigDecimal("250"), eur("12.00"), new BigDecimal(free), fullOnly);
        assertAmount(amount, rate(packages, quantity));
        assertEquals(List.of(), packages.check());
    }

    @ParameterizedTest
    @CsvSource({"10, 99.00", "25, 199.00", "26, 499.00", "100, 499.00"})
    void stairstepChargesOnePriceForItsStep(String quantity, String amount) {
        assertAmount(amount, rate(stairstep(), quantity));
    }

    @Test
    void aQuantityBeyondTheLastStepHasNoPrice() {
        assertThrows(FirstbillException.class, () -> rate(stairstep(), "101"));
        assertEquals(List.of(), stairstep().check());
    }

    private static StairstepCharge stairstep() {
        return new StairstepCharge(
                List.of(
                        new StairstepCharge.Step(new BigDecimal("10"), eur("99")),
                        new StairstepCharge.Step(new BigDecimal("25"), eur("199")),
                        new StairstepCharge.Step(new BigDecimal("100"), eur("499"))));
    }

    @Test
    void graduatedChargesEachUnitAtThePriceOfItsTier() {
        RatedLine line = rate(TIERS, "640");
        assertAmount("139.00", line);
        assertNull(line.unitPrice());
        assertEquals(
                List.of("100 x 0.30 = 30.00", "400 x 0.22 = 88.00", "140 x 0.15 = 21.00", "together 139.00"),
                line.steps());
    }

    @Test
    void graduatedChargesTheFeeOfEachTierEntered() {
        GraduatedCharge withFees = graduated("5", "3", "0");
        assertAmount("147.00", rate(withFees, "640"));
        assertAmount("35.00", rate(withFees, "100"));
        assertAmount("38.22", rate(withFees, "101"));
    }

    @Test
    void zeroUnitsEnterNoTier() {
        assertAmount("0.00", rate(graduated("5", "3", "0"), "0"));
    }

    @ParameterizedTest
    @CsvSource({"99, 29.70", "100, 30.00", "100.5, 30.11", "101, 30.22", "500, 118.00", "501, 118.15"})
    void theUnitAtTheBoundBelongsToTheLowerTier(String quantity, String amount) {
        assertAmount(amount, rate(TIERS, quantity));
    }

    @Test
    void perUnitMultipliesFractionsToo() {
        assertAmount("10500.00", rate(new PerUnitCharge(eur("42.00")), "250"));
        assertAmount("0.06", rate(new PerUnitCharge(eur("0.0004")), "137.5"));
    }

    @Test
    void flatCostsTheSameWhateverTheQuantity() {
        RatedLine line = rate(new FlatCharge(eur("310.00")), "7");
        assertAmount("310.00", line);
        assertEquals(BigDecimal.ONE, line.quantity());
    }

    @Test
    void aPartOfAPeriodShowsItsDays() {
        RatedLine line =
                new PerUnitCharge(eur("92.00"))
                        .rate(new RatingInput(BigDecimal.valueOf(180), new Proration(14, 31)))
                        .getFirst();
        assertAmount("7478.71", line);
        assertEquals(List.of("180 x 92.00 = 16,560.00", "16,560.00 x 14/31 = 7,478.709677..."), line.steps());
    }

    @Test
    void describesItselfAsAnOrderFormWould() {
        assertEquals("€310.00 flat", new FlatCharge(eur("310")).describe());
        assertEquals("€0.0004 per unit", new PerUnitCharge(eur("0.0004")).describe());
        assertEquals(
                "graduated: up to 100 at €0.30 plus 5.00, up to 500 at €0.22, above at €0.15",
                graduated("5", "0", "0").describe());
    }

    @Test
    void findsTiersThatCannotBePriced() {
        GraduatedCharge wrong =
                new GraduatedCharge(
                        List.of(
                                tier("100", "0.30", "0"),
                                tier("100", "0.22", "0"),
                                tier(null, "0.2", "0"),
                                tier("900", "0.1", "0")));
        assertEquals(
                List.of("tier.order /tiers/1/upTo", "tier.open /tiers/2/upTo", "tier.closed /tiers/3/upTo"),
                codes(wrong.check()));
        assertEquals(List.of(), TIERS.check());
    }

    @Test
    void findsPricesBelowZero() {
        assertEquals(List.of("price.negative /amount"), codes(new FlatCharge(eur("-1")).check()));
        assertEquals(List.of("price.negative /unitPrice"), codes(new PerUnitCharge(eur("-1")).check()));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code() + " " + finding.path()).toList();
    }

    @RepeatedTest(200)
    void graduatedEqualsTheSumOfItsUnits() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int first = random.nextInt(1, 50);
        int second = first + random.nextInt(1, 50);
        BigMoney[] prices = {price(random), price(random), price(random)};
        GraduatedCharge charge =
                new GraduatedCharge(
                        List.of(
                                new Tier(BigDecimal.valueOf(first), prices[0], eur("0")),
                                new Tier(BigDecimal.valueOf(second), prices[1], eur("0")),
                                new Tier(null, prices[2], eur("0"))));
        int quantity = random.nextInt(0, 150);
        BigMoney unitByUnit = eur("0");
        for (int unit = 1; unit <= quantity; unit++) {
            unitByUnit = unitByUnit.plus(prices[unit <= first ? 0 : unit <= second ? 1 : 2]);
        }
        BigMoney rated = rate(charge, Integer.toString(quantity)).amount();
        assertTrue(unitByUnit.isEqual(rated), () -> "seed " + seed);
    }

    private static BigMoney price(Random random) {
        return BigMoney.ofScale(CurrencyUnit.EUR, BigDecimal.valueOf(random.nextInt(100_000), 4), 4);
    }
}
