package io.firstbill.charge;

import static io.firstbill.charge.Models.eur;
import static io.firstbill.charge.Models.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.firstbill.failure.FirstbillException;
import io.firstbill.money.Percent;
import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arithmetic that a line shows its reader, step by step. */
class RatingStepsTest {
    private static final Proration HALF = new Proration(15, 30);

    private static List<String> steps(ChargeModel model, String quantity) {
        return model.rate(RatingInput.of(number(quantity))).getFirst().steps();
    }

    private static List<String> half(ChargeModel model, String quantity) {
        return shown(model, new RatingInput(number(quantity), HALF));
    }

    private static List<String> shown(ChargeModel model, RatingInput input) {
        var line = model.rate(input).getFirst();
        var shown = new ArrayList<>(line.steps());
        shown.add(line.amount().getAmount().stripTrailingZeros().toPlainString());
        return shown;
    }

    private static RatingInput events(String... amounts) {
        var events = List.of(amounts).stream().map(BigDecimal::new).toList();
        var sum = events.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RatingInput(new Measured(sum, events, Map.of()), Proration.FULL);
    }

    /** Every model prorates, and shows it. */
    @Test
    void aPartOfAPeriodIsTheLastStep() {
        assertEquals(List.of("flat 310.00", "310.00 x 15/30 = 155.00", "155"), half(Models.FLAT, "1"));
        assertEquals(List.of("2 x 1.15 = 2.30", "2.30 x 15/30 = 1.15", "1.15"), half(Models.COST_PLUS, "2"));
        assertEquals(
                List.of(
                        "1000 less 200 free = 800",
                        "800 in packages of 250 = 4",
                        "4 x 12.00 = 48.00",
                        "48.00 x 15/30 = 24.00",
                        "24"),
                half(Models.PACKAGE, "1000"));
        assertEquals(
                List.of("12 units are in the step of 199.00", "199.00 x 15/30 = 99.50", "99.5"),
                half(Models.STAIRSTEP, "12"));
        assertEquals(
                List.of("110 x 0.22 = 24.20, tier fee 3.00", "together 27.20", "27.20 x 15/30 = 13.60", "13.6"),
                half(Models.VOLUME, "110"));
        assertEquals(
                List.of(
                        "10000 x 0.02 = 200.00, tier fee 5.00",
                        "6500 x 0.014 = 91.00",
                        "together 296.00",
                        "296.00 x 15/30 = 148.00",
                        "148"),
                half(Models.GRADUATED_PERCENTAGE, "16500"));
        assertEquals(
                List.of(
                        "1300 in packages of 250 = 5",
                        "4 x 12.00 = 48.00",
                        "1 x 10.00 = 10.00, tier fee 4.00",
                        "together 62.00",
                        "62.00 x 15/30 = 31.00",
                        "31"),
                half(Models.TIERED_PACKAGE, "1300"));
        assertEquals(
                List.of("peaks of nothing: step of 99.00", "99.00 x 15/30 = 49.50", "49.5"),
                half(Models.CAPACITY, "0"));
    }

    /** 99 units are full, so the 100th is the first of the next tier. */
    @Test
    void tiersShowWhatFallsInEachWithItsFee() {
        assertEquals(
                List.of("100 x 0.30 = 30.00, tier fee 5.00", "1 x 0.22 = 0.22, tier fee 3.00", "together 38.22"),
                steps(Models.GRADUATED, "101"));
        assertEquals(
                List.of("99 x 0.30 = 29.70, tier fee 5.00", "1 x 0.22 = 0.22, tier fee 3.00", "together 37.92"),
                steps(new GraduatedCharge(Models.TIERS, Models.FROM_THE_BOUND), "100"));
        assertEquals(List.of("together 0.00"), steps(Models.GRADUATED, "0"));
    }

    /** Without use the first tier is charged where the contract says so, and only that one. */
    @Test
    void theFeeWithoutUseIsThatOfTheFirstTier() {
        var fee = List.of("0 x 0.30 = 0.00, tier fee 5.00", "together 5.00");
        assertEquals(fee, steps(Models.VOLUME, "0"));
        assertEquals(fee, steps(new GraduatedCharge(Models.TIERS, Models.FROM_THE_BOUND), "0"));
        assertEquals(List.of("together 0.00"), steps(new VolumeCharge(Models.TIERS), "0"));
    }

    @Test
    void aTierOfPackagesCountsStartedOnes() {
        var tiers = List.of(new GraduatedCharge.Tier(null, eur("7"), eur("0"), number("50")));
        assertEquals(
                List.of("120 in packages of 50, 3 x 7.00 = 21.00", "together 21.00"),
                steps(new GraduatedCharge(tiers), "120"));
    }

    @Test
    void whatIsFreeOfPackagesIsShownOnlyWhereSomethingIs() {
        var without = new PackageCharge(number("250"), eur("12"), BigDecimal.ZERO, true);
        assertEquals(List.of("1001 in packages of 250 = 4", "4 x 12.00 = 48.00"), steps(without, "1001"));
        assertEquals("100 less 200 free = 0", steps(Models.PACKAGE, "100").getFirst());
    }

    /** With "the first 3 payments or 500 free": 300 and 200 of 400 are free, the rest and what follows is not. */
    @Test
    void eachPaymentIsShownWithWhatItCosts() {
        var price = new PercentageCharge(Percent.of("2"), eur("0.25"), 3, number("500"), Limits.NONE);
        assertEquals(
                List.of("300 -> 0.00", "400 -> 4.25", "50 -> 1.25", "100 -> 2.25", "4 events together 7.75", "7.75"),
                shown(price, events("300", "400", "50", "100")));
    }

    @Test
    void freeEventsAreTheFirstOnes() {
        var price = new PercentageCharge(Percent.of("2"), eur("0.25"), 1, BigDecimal.ZERO, Limits.NONE);
        assertEquals(
                List.of("300 -> 0.00", "100 -> 2.25", "2 events together 2.25", "2.25"),
                shown(price, events("300", "100")));
    }

    /** A payment of nothing still pays its fee, unless it is one of the free ones. */
    @Test
    void aPaymentOfNothingPaysItsFee() {
        var price = new PercentageCharge(Percent.of("2"), eur("0.25"), 0, BigDecimal.ZERO, Limits.NONE);
        assertEquals(List.of("0 -> 0.25", "1 event together 0.25", "0.25"), shown(price, events("0")));
        var free = new PercentageCharge(Percent.of("2"), eur("0.25"), 1, BigDecimal.ZERO, Limits.NONE);
        assertEquals(List.of("0 -> 0.00", "1 event together 0.00", "0"), shown(free, events("0")));
    }

    @Test
    void aRefundGivesItsShareBackWithoutFeeAndLimits() {
        var price = new PercentageCharge(Percent.of("1.9"), eur("0.25"), 0, BigDecimal.ZERO, Models.LIMITS);
        assertEquals(
                List.of(
                        "10 -> 0.50",
                        "120 -> 2.53",
                        "600 -> 9.00",
                        "-100 -> -1.90",
                        "4 events together 10.13",
                        "10.13"),
                shown(price, events("10", "120", "600", "-100")));
    }

    @Test
    void limitsOfAPeriodAreAStepAfterTheSum() {
        var price =
                new PercentageCharge(
                        Percent.of("2"), eur("0"), 0, BigDecimal.ZERO, new Limits(eur("5"), eur("20"), false));
        assertEquals("within the limits of a period 20.00", steps(price, "2000").getLast());
        assertEquals("within the limits of a period 5.00", steps(price, "20").getLast());
        assertEquals("within the limits of a period 5.00", steps(price, "0").getLast());
        var none = new PercentageCharge(Percent.of("2"), eur("0"), 0, BigDecimal.ZERO, new Limits(null, null, false));
        assertEquals(List.of("2000 -> 40.00", "1 event together 40.00"), steps(none, "2000"));
    }

    @Test
    void whatEachReportCostsMayBeRoundedByItself() {
        var price = new PercentageCharge(Percent.of("1"), eur("0"), 0, BigDecimal.ZERO, Limits.NONE);
        var measured = events("0.5", "0.5").measured();
        var rounded = new RatingInput(measured, Proration.FULL, RoundingMode.HALF_UP);
        assertEquals(List.of("0.5 -> 0.01", "0.5 -> 0.01", "2 events together 0.02", "0.02"), shown(price, rounded));
    }

    @Test
    void ofManyPaymentsTheFirstTwelveAreShown() {
        var price = new PercentageCharge(Percent.of("1"), eur("0"), 0, BigDecimal.ZERO, Limits.NONE);
        var twelve = shown(price, events(Collections.nCopies(12, "100").toArray(String[]::new)));
        assertEquals("12 events together 12.00", twelve.get(12));
        var more = shown(price, events(Collections.nCopies(15, "100").toArray(String[]::new)));
        assertEquals(List.of("and 3 events more", "15 events together 15.00", "15"), more.subList(12, 15));
    }

    private static RatingInput peaks(String... metricsWithPeaks) {
        var cells = new HashMap<Map<String, String>, BigDecimal>();
        for (int n = 0; n < metricsWithPeaks.length; n += 2) {
            cells.put(Map.of(CapacityCharge.METRIC, metricsWithPeaks[n]), number(metricsWithPeaks[n + 1]));
        }
        return new RatingInput(new Measured(BigDecimal.ZERO, List.of(), cells), Proration.FULL);
    }

    @Test
    void capacityShowsThePeaks() {
        assertEquals(
                List.of("peaks gb 100, users 10: step of 99.00", "99"),
                shown(Models.CAPACITY, peaks("users", "10", "gb", "100")));
        assertEquals(
                List.of("peaks gb 120, users 8: step of 399.00", "399"),
                shown(Models.CAPACITY, peaks("users", "8", "gb", "120")));
    }

    @Test
    void aPeakBeyondTheLastStepHasNoPrice() {
        var small = new CapacityCharge(Models.CAPACITY.steps().subList(0, 1));
        assertEquals(
                "No step contains gb 1, users 11 (capacity: up to gb 100, users 10 €99.00). State a larger step.",
                refused(small, peaks("users", "11", "gb", "1")));
    }

    @Test
    void aQuantityBeyondTheLastStepHasNoPrice() {
        var closed = new StairstepCharge(Models.STAIRSTEP.steps().subList(0, 1));
        assertEquals(
                "11 units have no price (stairstep: up to 10 €99.00). State a step that contains them.",
                refused(closed, RatingInput.of(number("11"))));
    }

    private static RatingInput regions(String... regionsWithUnits) {
        var cells = new HashMap<Map<String, String>, BigDecimal>();
        for (int n = 0; n < regionsWithUnits.length; n += 2) {
            cells.put(Map.of("region", regionsWithUnits[n]), number(regionsWithUnits[n + 1]));
        }
        return new RatingInput(new Measured(BigDecimal.ZERO, List.of(), cells), HALF);
    }

    private static MatrixCharge regions(boolean others) {
        var eu = new MatrixCharge.Row(Map.of("region", "eu"), new PerUnitCharge(eur("2")));
        var any = new MatrixCharge.Row(Map.of("region", MatrixCharge.ANY), new PerUnitCharge(eur("3")));
        return new MatrixCharge(others ? List.of(eu, any) : List.of(eu));
    }

    /** One line for each row that something was used of, in the order of the rows. */
    @Test
    void aMatrixHasALineForEachRowUsed() {
        var lines = regions(true).rate(regions("asia", "4", "us", "1", "eu", "7"));
        assertEquals(List.of("region eu", "any region"), lines.stream().map(RatedLine::detail).toList());
        assertEquals(List.of("5 x 3.00 = 15.00", "15.00 x 15/30 = 7.50"), lines.getLast().steps());
        assertEquals(number("5"), lines.getLast().quantity());
        assertEquals(eur("3"), lines.getLast().unitPrice());
        assertEquals(List.of("region eu"), details(regions(true), regions("eu", "1", "us", "0")));
        assertEquals(List.of(), details(regions(true), regions("us", "2", "asia", "-2")));
        assertEquals(List.of(), details(regions(false), regions("us", "0")));
    }

    private static List<String> details(MatrixCharge matrix, RatingInput input) {
        return matrix.rate(input).stream().map(RatedLine::detail).toList();
    }

    @Test
    void useReportedWithoutAttributesIsOfTheRowForAll() {
        assertEquals(List.of("any region"), details(regions(true), RatingInput.of(number("4"))));
        assertEquals(
                "4 units of {} have no price. State a row for this combination, or report region with the use.",
                refused(regions(false), RatingInput.of(number("4"))));
        assertEquals(
                "2 units of {region=us} have no price. State a row for this combination, or report region with the"
                        + " use.",
                refused(regions(false), regions("us", "2")));
    }

    private static String refused(ChargeModel model, RatingInput input) {
        return String.valueOf(assertThrows(FirstbillException.class, () -> model.rate(input)).getMessage());
    }
}
