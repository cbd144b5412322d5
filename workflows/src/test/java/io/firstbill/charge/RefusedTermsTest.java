package io.firstbill.charge;

import static io.firstbill.charge.Models.eur;
import static io.firstbill.charge.Models.number;
import static io.firstbill.charge.Models.tier;
import static io.firstbill.charge.Models.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which terms cannot be priced, where they stand, and what to do about them. */
class RefusedTermsTest {

    @ParameterizedTest
    @FieldSource("io.firstbill.charge.Models#ALL")
    void whatCanBePricedIsNotRefused(ChargeModel model) {
        assertEquals(List.of(), model.check());
    }

    @Test
    void aPriceBelowZeroIsNoPrice() {
        assertEquals(
                List.of(
                        "price.negative /amount: The price -1.00 is below zero. State a price of zero or more; a"
                                + " reduction belongs into the discounts."),
                words(new FlatCharge(eur("-1")).check()));
        assertEquals(List.of(), new FlatCharge(eur("0")).check());
    }

    /** Every price, fee and limit of a model is looked at, each at its place. */
    @Test
    void everyPriceBelowZeroIsFoundAtItsPlace() {
        assertNegative(Models.PER_UNIT, "/unitPrice");
        assertNegative(
                Models.GRADUATED,
                "/tiers/0/unitPrice",
                "/tiers/0/flatFee",
                "/tiers/1/unitPrice",
                "/tiers/1/flatFee",
                "/tiers/2/unitPrice");
        assertNegative(
                Models.VOLUME,
                "/tiers/0/unitPrice",
                "/tiers/0/flatFee",
                "/tiers/1/unitPrice",
                "/tiers/1/flatFee",
                "/tiers/2/unitPrice");
        assertNegative(Models.PACKAGE, "/packagePrice");
        assertNegative(Models.TIERED_PACKAGE, "/tiers/0/unitPrice", "/tiers/1/unitPrice", "/tiers/1/flatFee");
        assertNegative(Models.STAIRSTEP, "/steps/0/price", "/steps/1/price", "/steps/2/price");
        assertNegative(Models.GRADUATED_PERCENTAGE, "/tiers/0/flatFee");
        assertNegative(Models.CAPACITY, "/steps/0/price", "/steps/1/price", "/steps/2/price");
        assertNegative(Models.MATRIX, "/rows/0/charge/unitPrice", "/rows/1/charge/amount");
    }

    private static void assertNegative(ChargeModel model, String... paths) {
        var found = model.withPrices(price -> price.negated()).check();
        assertEquals(List.of(paths), found.stream().map(Finding::path).toList(), model.describe());
    }

    @Test
    void aPercentageHasAFeeOfZeroOrMoreAndLimitsThatAgree() {
        var wrong =
                new PercentageCharge(
                        Percent.of("2"), eur("-0.1"), 0, number("0"), new Limits(eur("10"), eur("9.50"), true));
        assertEquals(
                List.of(
                        "price.negative /fixedFee: The price -0.10 is below zero. State a price of zero or more; a"
                                + " reduction belongs into the discounts.",
                        "limits.contradict /minimum: The minimum 10.00 is above the maximum 9.50. Correct one of"
                                + " them."),
                words(wrong.check()));
        assertEquals(List.of(), new Limits(eur("9"), eur("9"), true).check());
        assertEquals(List.of(), new Limits(eur("9"), null, true).check());
    }

    @Test
    void tiersAscendAndTheLastIsOpen() {
        assertEquals(
                List.of(
                        "tier.order /tiers/1/upTo: The tier ends at 100, which is not above 100. Order tiers by"
                                + " ascending upper bounds.",
                        "tier.open /tiers/2/upTo: A tier without upper bound is followed by another one. State the"
                                + " last unit of this tier.",
                        "tier.closed /tiers/3/upTo: Units above 900 have no price. Leave the upper bound of the last"
                                + " tier away."),
                words(
                        new GraduatedCharge(
                                        List.of(
                                                tier("100", "1", "0"),
                                                tier("100", "1", "0"),
                                                tier(null, "1", "0"),
                                                tier("900", "1", "0")))
                                .check()));
    }

    @Test
    void aFirstTierHoldsMoreThanNothing() {
        assertEquals(
                List.of(
                        "tier.order /tiers/0/upTo: The tier ends at 0, which is not above 0. Order tiers by ascending"
                                + " upper bounds."),
                words(new VolumeCharge(List.of(tier("0", "1", "0"), tier(null, "1", "0"))).check()));
    }

    /** A closed last step is a limit of what is sold; an open one in the middle hides the steps behind it. */
    @Test
    void stepsAscendAndOnlyTheLastMayBeOpen() {
        assertEquals(List.of(), steps("10", "25").check());
        assertEquals(List.of("tier.open /steps/0/upTo"), places(steps(null, "25").check()));
        assertEquals(List.of("tier.order /steps/2/upTo"), places(steps("10", "25", "20").check()));
        assertEquals(List.of("tier.order /steps/0/upTo"), places(steps("-1", null).check()));
    }

    private static StairstepCharge steps(@Nullable String... bounds) {
        var steps = new ArrayList<StairstepCharge.Step>();
        for (var bound : bounds) {
            steps.add(new StairstepCharge.Step(bound == null ? null : number(bound), eur("1")));
        }
        return new StairstepCharge(steps);
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code() + " " + finding.path()).toList();
    }

    @Test
    void aPackageHoldsSomething() {
        var empty = new PackageCharge(BigDecimal.ZERO, eur("12"), BigDecimal.ZERO, false);
        var words =
                "package.size /packageSize: A package of 0 units cannot be counted. State how many units a package"
                        + " holds.";
        assertEquals(List.of(words), words(empty.check()));
        assertEquals(List.of(words), words(tiered("0", "1000").check()));
    }

    @Test
    void tiersOfPackagesEndWithWholePackages() {
        assertEquals(
                List.of(
                        "tier.package /tiers/0/upTo: The tier ends at 1100, inside a package of 250. End tiers with"
                                + " whole packages."),
                words(tiered("250", "1100").check()));
    }

    private static TieredPackageCharge tiered(String size, String upTo) {
        return new TieredPackageCharge(
                number(size), false, false, List.of(tier(upTo, "12", "0"), tier(null, "10", "0")), TierRule.STANDARD);
    }

    /** M must hold something that S does not, or nobody is ever in it. */
    @Test
    void stepsOfCapacityGrow() {
        var small = new CapacityCharge.Step(Map.of("users", number("10"), "gb", number("100")), eur("99"));
        var moreUsers = new CapacityCharge.Step(Map.of("users", number("20"), "gb", number("100")), eur("199"));
        var onlyUsers = new CapacityCharge.Step(Map.of("users", number("10")), eur("299"));
        assertEquals(List.of(), new CapacityCharge(List.of(small, moreUsers, onlyUsers)).check());
        assertEquals(
                List.of(
                        "capacity.order /steps/1/limits: The step before contains everything that this step contains."
                                + " Order steps from the smallest to the largest."),
                words(new CapacityCharge(List.of(moreUsers, small)).check()));
        assertEquals(
                List.of("capacity.order /steps/1/limits"), places(new CapacityCharge(List.of(small, small)).check()));
        assertEquals(
                List.of("capacity.order /steps/1/limits"),
                places(new CapacityCharge(List.of(onlyUsers, small)).check()));
    }

    @Test
    void aCombinationHasOnePrice() {
        assertEquals(
                List.of("matrix.twice /rows/1: The combination region eu has two prices. Correct the row."),
                words(matrix(row("region", "eu"), row("region", "eu")).check()));
    }

    @Test
    void aRowBehindTheOneForAllIsNeverReached() {
        assertEquals(
                List.of(
                        "matrix.unreached /rows/1: A row before it fits everything that region eu fits. Correct the"
                                + " row."),
                words(matrix(row("region", "*"), row("region", "eu")).check()));
        assertEquals(List.of(), matrix(row("region", "eu"), row("region", "*")).check());
    }

    @Test
    void everyRowStatesEachAttribute() {
        assertEquals(
                List.of(
                        "matrix.attributes /rows/0: The row does not state each of [class, region]. Correct the row.",
                        "matrix.attributes /rows/1: The row does not state each of [class, region]. Correct the row."),
                words(matrix(row("region", "eu"), row("class", "gold")).check()));
    }

    @Test
    void aRowIsPricedByItsTotal() {
        var words =
                "matrix.model /rows/0/charge: A row is priced by its total, which this charge model does not do."
                        + " Correct the row.";
        for (var model : List.of(Models.PERCENTAGE, Models.CAPACITY)) {
            var matrix = matrix(new MatrixCharge.Row(Map.of("region", "eu"), model));
            assertEquals(List.of(words), words(matrix.check()));
        }
    }

    private static MatrixCharge.Row row(String name, String value) {
        return new MatrixCharge.Row(Map.of(name, value), Models.FLAT);
    }

    private static MatrixCharge matrix(MatrixCharge.Row... rows) {
        return new MatrixCharge(List.of(rows));
    }

    @Test
    void aModelOfNoTiersCannotBeMade() {
        var rule = TierRule.STANDARD;
        assertEquals("A graduated charge needs at least one tier", refused(() -> new GraduatedCharge(List.of())));
        assertEquals("A volume charge needs at least one tier", refused(() -> new VolumeCharge(List.of())));
        assertEquals(
                "A tiered package charge needs at least one tier",
                refused(() -> new TieredPackageCharge(number("5"), true, true, List.of(), rule)));
        assertEquals("A stairstep charge needs at least one step", refused(() -> new StairstepCharge(List.of())));
        assertEquals(
                "A graduated percentage needs at least one band",
                refused(() -> new GraduatedPercentageCharge(List.of(), false, rule)));
        assertEquals("A capacity charge needs at least one step", refused(() -> new CapacityCharge(List.of())));
        assertEquals("A matrix charge needs at least one row", refused(() -> new MatrixCharge(List.of())));
    }

    private static String refused(Runnable made) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, made::run).getMessage());
    }
}
