package io.firstbill.charge;

import static io.firstbill.charge.Models.eur;
import static io.firstbill.charge.Models.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.charge.GraduatedCharge.Tier;

import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * Each model lists every term it has in one spelling: from these the content hash is made, and the difference between
 * two versions of a contract that an approver reads.
 */
class ListedTermsTest {
    private static String terms(ChargeModel model) {
        return model.terms().toString();
    }

    @Test
    void pricesAreSpelledWithoutTrailingZeros() {
        assertEquals("{type=flat, amount=EUR 310}", terms(Models.FLAT));
        assertEquals("{type=per unit, unitPrice=EUR 0.0004}", terms(Models.PER_UNIT));
        assertEquals("{type=cost plus, multiplier=1.15}", terms(Models.COST_PLUS));
        assertEquals("{type=per unit, unitPrice=EUR 0}", terms(new PerUnitCharge(eur("0.00"))));
    }

    @Test
    void tiersAreNumberedFromOneAndTheLastHasAnEmptyBound() {
        assertEquals(
                "{type=graduated, tiers/1/upTo=100, tiers/1/unitPrice=EUR 0.3, tiers/1/flatFee=EUR 5,"
                        + " tiers/2/upTo=500, tiers/2/unitPrice=EUR 0.22, tiers/2/flatFee=EUR 3,"
                        + " tiers/3/upTo=, tiers/3/unitPrice=EUR 0.15, tiers/3/flatFee=EUR 0}",
                terms(Models.GRADUATED));
    }

    @Test
    void tiersPricedByPackagesListTheirSize() {
        assertEquals(
                "{type=graduated, tiers/1/upTo=, tiers/1/unitPrice=EUR 7, tiers/1/flatFee=EUR 0,"
                        + " tiers/1/packageSize=50}",
                terms(new GraduatedCharge(List.of(new Tier(null, eur("7"), eur("0"), number("50"))))));
    }

    /** A contract of before a choice existed keeps its hash: what is read as always is not listed. */
    @Test
    void onlyWhatIsReadUnusuallyIsListed() {
        var tier = List.of(Models.TIERS.getLast());
        var listed = "{type=volume, tiers/1/upTo=, tiers/1/unitPrice=EUR 0.15, tiers/1/flatFee=EUR 0";
        assertEquals(listed + "}", terms(new VolumeCharge(tier)));
        assertEquals(
                listed + ", tierBounds=NEXT_FIRST_UNIT, zeroUsageTierFee=CHARGED}",
                terms(new VolumeCharge(tier, Models.FROM_THE_BOUND)));
    }

    @Test
    void packagesListSizePriceAndHowPartsCount() {
        assertEquals(
                "{type=package, packageSize=250, packagePrice=EUR 12, freeUnits=200, partialPackage=COUNTED}",
                terms(Models.PACKAGE));
        assertEquals(
                "{type=package, packageSize=250, packagePrice=EUR 12, freeUnits=0, partialPackage=FREE}",
                terms(new PackageCharge(number("250"), eur("12"), number("0"), true)));
    }

    @Test
    void tieredPackagesListTheirBoundsInUnits() {
        var tiers =
                "{type=tiered package, tiers/1/upTo=1000, tiers/1/unitPrice=EUR 12, tiers/1/flatFee=EUR 0,"
                        + " tiers/2/upTo=, tiers/2/unitPrice=EUR 10, tiers/2/flatFee=EUR 4, packageSize=250, ";
        assertEquals(tiers + "partialPackage=FREE, tierPricing=GRADUATED}", terms(Models.TIERED_PACKAGE));
        assertEquals(
                tiers + "partialPackage=COUNTED, tierPricing=VOLUME}",
                terms(
                        new TieredPackageCharge(
                                number("250"), false, true, Models.TIERED_PACKAGE.tiers(), TierRule.STANDARD)));
    }

    @Test
    void stepsAreNumberedFromOne() {
        assertEquals(
                "{type=stairstep, steps/1/upTo=10, steps/1/price=EUR 99, steps/2/upTo=25, steps/2/price=EUR 199,"
                        + " steps/3/upTo=, steps/3/price=EUR 499, tierBounds=NEXT_FIRST_UNIT,"
                        + " zeroUsageTierFee=CHARGED}",
                terms(Models.STAIRSTEP));
        assertEquals(
                "{type=capacity, steps/1/limits/gb=100, steps/1/limits/users=10, steps/1/price=EUR 99,"
                        + " steps/2/limits/gb=1000, steps/2/limits/users=50, steps/2/price=EUR 399,"
                        + " steps/3/price=EUR 999}",
                terms(Models.CAPACITY));
    }

    @Test
    void aPercentageListsItsLimitsAlsoWhereItHasNone() {
        assertEquals(
                "{type=percentage, percent=1.9, fixedFee=EUR 0.25, freeEvents=3, freeAmount=500, minimum=EUR 0.5,"
                        + " maximum=EUR 9, limitsApplyTo=EVENT}",
                terms(Models.PERCENTAGE));
        var without =
                new PercentageCharge(
                        Models.PERCENTAGE.percent(), eur("0"), 0, number("0"), new Limits(null, null, false));
        assertEquals(
                "{type=percentage, percent=1.9, fixedFee=EUR 0, freeEvents=0, freeAmount=0, minimum=, maximum=,"
                        + " limitsApplyTo=PERIOD}",
                terms(without));
    }

    @Test
    void bandsOfAGraduatedPercentageAreTiersOfMoney() {
        assertEquals(
                "{type=graduated percentage, tiers/1/upTo=10000, tiers/1/unitPrice=EUR 0.02, tiers/1/flatFee=EUR 5,"
                        + " tiers/2/upTo=, tiers/2/unitPrice=EUR 0.014, tiers/2/flatFee=EUR 0}",
                terms(Models.GRADUATED_PERCENTAGE));
    }

    @Test
    void aMatrixListsTheTermsOfEachOfItsRows() {
        assertEquals(
                "{type=matrix, rows/1/values/class=gold, rows/1/values/region=eu, rows/1/charge/type=per unit,"
                        + " rows/1/charge/unitPrice=EUR 0.0004, rows/2/values/class=gold, rows/2/values/region=*,"
                        + " rows/2/charge/type=flat, rows/2/charge/amount=EUR 310}",
                terms(Models.MATRIX));
    }
}
