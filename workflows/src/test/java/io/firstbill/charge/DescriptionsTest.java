package io.firstbill.charge;

import static io.firstbill.charge.Models.eur;
import static io.firstbill.charge.Models.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.money.Percent;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each model says its terms in the words of an order form. */
class DescriptionsTest {
    @Test
    void thereIsAnExampleOfEveryModel() {
        var examples = new HashSet<Class<?>>();
        Models.ALL.forEach(model -> examples.add(model.getClass()));
        assertEquals(Set.of(ChargeModel.class.getPermittedSubclasses()), examples);
    }

    @Test
    void onePriceIsSaidWithItsCurrency() {
        assertEquals("€310.00 flat", Models.FLAT.describe());
        assertEquals("€0.0004 per unit", Models.PER_UNIT.describe());
        assertEquals("cost x 1.15", Models.COST_PLUS.describe());
    }

    @Test
    void tiersAreSaidInTheirOrderWithTheirFees() {
        var tiers = "up to 100 at €0.30 plus 5.00, up to 500 at €0.22 plus 3.00, above at €0.15";
        assertEquals("graduated: " + tiers, Models.GRADUATED.describe());
        assertEquals("volume: " + tiers, new VolumeCharge(Models.TIERS).describe());
    }

    @Test
    void tiersSayToWhichOneABoundBelongsUnlessToTheLowerOne() {
        assertEquals("", TierRule.STANDARD.words());
        assertEquals(
                " (a quantity at a bound is in the next tier)",
                new TierRule(TierBounds.LOWER_INCLUSIVE, false).words());
        assertEquals(
                " (the unit at a bound is the first of the next tier), first tier charged also without use",
                Models.FROM_THE_BOUND.words());
    }

    @Test
    void everyTieredModelSaysHowItsBoundsAreRead() {
        var rule = Models.FROM_THE_BOUND;
        for (ChargeModel model :
                List.of(
                        new GraduatedCharge(Models.TIERS, rule),
                        Models.VOLUME,
                        Models.STAIRSTEP,
                        new TieredPackageCharge(number("1"), true, true, Models.TIERS, rule),
                        new GraduatedPercentageCharge(Models.GRADUATED_PERCENTAGE.bands(), false, rule))) {
            assertEquals(true, model.describe().contains(rule.words()), model.describe());
        }
    }

    @Test
    void aTierPricedByPackagesSaysTheirSize() {
        var tiers = List.of(new Tier(null, eur("7"), eur("0"), number("50")));
        assertEquals("graduated: above at €7.00 per 50", new GraduatedCharge(tiers).describe());
    }

    @Test
    void packagesSayWhetherAStartedOneCountsAndWhatIsFree() {
        assertEquals("€12.00 per started package of 250, first 200 free", Models.PACKAGE.describe());
        assertEquals(
                "€12.00 per full package of 250",
                new PackageCharge(number("250"), eur("12"), number("0"), true).describe());
    }

    @Test
    void tieredPackagesSayTheirBoundsInPackages() {
        var tiers = Models.TIERED_PACKAGE.tiers();
        assertEquals(
                "graduated: up to 4 at €12.00, above at €10.00 plus 4.00, in full packages of 250",
                Models.TIERED_PACKAGE.describe());
        assertEquals(
                "volume: up to 4 at €12.00, above at €10.00 plus 4.00, in started packages of 250",
                new TieredPackageCharge(number("250"), false, true, tiers, TierRule.STANDARD).describe());
    }

    @Test
    void stepsAreSaidWithTheirPrices() {
        assertEquals(
                "stairstep: up to 10 €99.00, up to 25 €199.00, above €499.00",
                new StairstepCharge(Models.STAIRSTEP.steps()).describe());
        assertEquals(
                "capacity: up to gb 100, users 10 €99.00; up to gb 1000, users 50 €399.00; any quantity" + " €999.00",
                Models.CAPACITY.describe());
    }

    @Test
    void aPercentageSaysFeeFreeUseAndLimits() {
        assertEquals(
                "1.9 % of each amount plus €0.25, first 3 events free, first 500 free, at least 0.50, at most 9.00"
                        + " each",
                Models.PERCENTAGE.describe());
        assertEquals("2 % of each amount", percentage(Limits.NONE).describe());
        assertEquals(
                "2 % of each amount, at most 40.00 a period",
                percentage(new Limits(null, eur("40"), false)).describe());
    }

    private static PercentageCharge percentage(Limits limits) {
        return new PercentageCharge(Percent.of("2"), eur("0"), 0, number("0"), limits);
    }

    @Test
    void boundsGroupsAndListsAreSaidWithTheCharge() {
        String tiers = Models.GRADUATED.describe();
        assertEquals(
                tiers + ", at least 5 units, at most 800 units, at least €25.00, at most €90.00",
                Models.BOUNDED.describe());
        assertEquals(tiers + ", for each project", Models.GROUPED.describe());
        assertEquals("by quantity: up to 200 €1.50 per unit; above " + tiers, Models.BY_QUANTITY.describe());
    }

    @Test
    void aGraduatedPercentageSaysItsBands() {
        assertEquals(
                "share of the total: up to 10000 2 % plus 5.00, above 1.4 %", Models.GRADUATED_PERCENTAGE.describe());
    }

    @Test
    void aMatrixSaysByWhichAttributesAndThenEachCombination() {
        assertEquals(
                "by class, region: class gold, region eu €0.0004 per unit; class gold, any region €310.00 flat",
                Models.MATRIX.describe());
    }
}
