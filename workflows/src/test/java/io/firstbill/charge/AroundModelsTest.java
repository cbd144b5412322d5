package io.firstbill.charge;

import static io.firstbill.charge.Models.eur;
import static io.firstbill.charge.Models.number;
import static io.firstbill.charge.Models.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.failure.FirstbillException;
import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Models around a model: a least and a most, groups of use, and a price list chosen by the quantity. */
class AroundModelsTest {
    private static final Proration HALF = new Proration(1, 2);
    private static final PerUnitCharge SEAT = new PerUnitCharge(eur("42"));
    private static final BoundedCharge BOUNDED = new BoundedCharge(Models.GRADUATED, bounds("5", "800", "2", "190"));
    private static final GroupedCharge GROUPED = new GroupedCharge(BOUNDED, List.of("project", "team"));
    private static final ByQuantityCharge BY_QUANTITY =
            new ByQuantityCharge(
                    List.of(
                            new ByQuantityCharge.Step(number("200"), Models.PER_UNIT),
                            new ByQuantityCharge.Step(number("900"), Models.GRADUATED),
                            new ByQuantityCharge.Step(null, Models.FLAT)),
                    TierBounds.LOWER_INCLUSIVE);

    private static Bounds bounds(
            @Nullable String least, @Nullable String most, @Nullable String minimum, @Nullable String maximum) {
        return new Bounds(units(least), units(most), money(minimum), money(maximum));
    }

    private static @Nullable BigDecimal units(@Nullable String units) {
        return units == null ? null : number(units);
    }

    private static @Nullable BigMoney money(@Nullable String amount) {
        return amount == null ? null : eur(amount);
    }

    private static RatedLine seats(String quantity, Bounds bounds, Proration share) {
        return new BoundedCharge(SEAT, bounds).rate(new RatingInput(Measured.of(number(quantity)), share)).getFirst();
    }

    @Test
    void aBoundedQuantityIsPricedAndSaysWhy() {
        RatedLine raised = seats("3", bounds("5", "8", null, null), Proration.FULL);
        assertEquals(List.of("3, at least 5: 5", "5 x 42.00 = 210.00"), raised.steps());
        assertEquals(eur("42"), raised.unitPrice());
        assertEquals(0, raised.quantity().compareTo(number("5")));
        assertEquals(
                List.of("9, at most 8: 8", "8 x 42.00 = 336.00"),
                seats("9", bounds("5", "8", null, null), Proration.FULL).steps());
        assertEquals(List.of("6 x 42.00 = 252.00"), seats("6", bounds("5", "8", null, null), Proration.FULL).steps());
    }

    /** Nothing used is raised; a correction below zero is not. */
    @Test
    void aCorrectionStays() {
        assertEquals(0, seats("0", bounds("5", null, null, null), Proration.FULL).quantity().compareTo(number("5")));
        assertEquals(0, seats("-2", bounds("5", null, null, null), Proration.FULL).quantity().compareTo(number("-2")));
    }

    @Test
    void boundedMoneyHasNoUnitPriceAndIsProratedAfterwards() {
        RatedLine raised = seats("1", bounds(null, null, "100", "200"), HALF);
        assertEquals(List.of("1 x 42.00 = 42.00", "42.00, at least 100.00", "100.00 x 1/2 = 50.00"), raised.steps());
        assertEquals(null, raised.unitPrice());
        assertEquals(
                List.of("5 x 42.00 = 210.00", "210.00, at most 200.00"),
                seats("5", bounds(null, null, "100", "200"), Proration.FULL).steps());
    }

    @Test
    void boundsOfAPartArePartOfTheBounds() {
        assertEquals(
                new BoundedCharge(SEAT, bounds("2.5", "4", "50", "100")).terms(),
                new BoundedCharge(SEAT, bounds("5", "8", "100", "200")).forPart(HALF).terms());
        assertEquals(bounds("1.666667", null, null, null), bounds("5", null, null, null).of(new Proration(1, 3)));
        BoundedCharge whole = new BoundedCharge(SEAT, bounds("5", null, null, null));
        assertEquals(whole, whole.forPart(Proration.FULL));
        assertEquals(new BoundedCharge(SEAT, bounds("5", null, null, null).of(HALF)), whole.forPart(HALF));
    }

    @Test
    void somethingIsDueForNothingWhereThereIsALeast() {
        assertTrue(bounds("5", null, null, null).atZero());
        assertTrue(bounds(null, null, "1", null).atZero());
        assertFalse(bounds("0", "8", "0", "9").atZero());
        assertTrue(bounds(null, null, null, null).none());
        for (var one :
                List.of(
                        bounds("1", null, null, null),
                        bounds(null, "1", null, null),
                        bounds(null, null, "1", null),
                        bounds(null, null, null, "1"))) {
            assertFalse(one.none());
        }
        var most = new BoundedCharge(SEAT, bounds(null, "8", null, null));
        assertFalse(most.chargesAtZero());
        assertFalse(most.boundedBelow());
        assertTrue(
                new BoundedCharge(Models.FLAT, bounds(null, "8", null, null)).of().chargesAtZero()
                        == new BoundedCharge(Models.FLAT, bounds(null, "8", null, null)).chargesAtZero());
        assertTrue(BOUNDED.chargesAtZero());
        assertTrue(BOUNDED.boundedBelow());
        assertTrue(GROUPED.boundedBelow());
        assertFalse(new GroupedCharge(SEAT, List.of("project")).boundedBelow());
    }

    @Test
    void aLeastAboveTheMostIsRefused() {
        assertEquals(
                List.of(
                        "bounds.contradict /minimumQuantity: The least quantity 9 is above the most, 8. Correct one of"
                                + " them.",
                        "bounds.contradict /minimumAmount: The least amount 2.00 is above the most, 1.00. Correct one"
                                + " of them."),
                words(bounds("9", "8", "2", "1").check()));
        assertEquals(List.of(), bounds("8", "8", "1", "1").check());
        assertEquals(
                List.of("price.negative", "bounds.contradict"),
                new BoundedCharge(new FlatCharge(eur("-1")), bounds("9", "8", null, null))
                        .check().stream().map(finding -> finding.code()).toList());
    }

    @Test
    void boundsAreSaidAndListed() {
        String tiers = Models.GRADUATED.describe();
        assertEquals(
                tiers + ", at least 5 units, at most 800 units, at least €2.00, at most €190.00", BOUNDED.describe());
        assertEquals("", bounds(null, null, null, null).words());
        Map<String, String> terms = BOUNDED.terms();
        assertEquals(
                List.of("5", "800", "EUR 2", "EUR 190"),
                List.of(
                        terms.get("minimumQuantity"),
                        terms.get("maximumQuantity"),
                        terms.get("minimumAmount"),
                        terms.get("maximumAmount")));
        assertEquals(Models.GRADUATED.terms().size() + 4, terms.size());
        assertEquals(SEAT.terms(), new BoundedCharge(SEAT, bounds(null, null, null, null)).terms());
    }

    @Test
    void aBoundedPriceIsThePriceWithinTheBounds() {
        var seats = new BoundedCharge(SEAT, bounds("5", null, null, null));
        assertEquals(Optional.of(eur("42")), seats.singlePrice());
        assertEquals(new BoundedCharge(new PerUnitCharge(eur("40")), seats.bounds()), seats.at(eur("40")));
        assertEquals(0, seats.charged(number("3")).compareTo(number("5")));
        assertEquals(number("3"), SEAT.charged(number("3")));
        assertEquals(new BoundedCharge(Models.FLAT, seats.bounds()), seats.within(model -> Models.FLAT));
        assertEquals(Models.FLAT, SEAT.within(model -> Models.FLAT));
        assertEquals(SEAT, SEAT.forPart(HALF));
        assertFalse(seats.ratesEachEvent());
        assertTrue(new BoundedCharge(Models.PERCENTAGE, seats.bounds()).ratesEachEvent());
        assertEquals(Models.CAPACITY.attributes(), new BoundedCharge(Models.CAPACITY, seats.bounds()).attributes());
    }

    /** Two projects, one of them used by a team and by nobody of a team; a group whose use is nothing has no line. */
    @Test
    void eachGroupIsALineOfItsOwn() {
        var use =
                Map.of(
                        Map.of("project", "b", "team", "x"), number("10"),
                        Map.of("project", "a", "team", "y"), number("700"),
                        Map.of("project", "a", "team", "x"), number("0"),
                        Map.of("project", "a"), number("3"));
        List<RatedLine> lines =
                GROUPED.rate(new RatingInput(new Measured(number("713"), List.of(), use), Proration.FULL));
        assertEquals(
                List.of("project a, no team 6.50", "project a, team y 156.00", "project b, team x 8.00"),
                lines.stream().map(line -> line.detail() + " " + Figures.amount(line.amount())).toList());
        assertEquals(
                List.of(),
                GROUPED.rate(
                        new RatingInput(
                                new Measured(number("0"), List.of(), Map.of(Map.of("project", "a"), number("0"))),
                                Proration.FULL)));
    }

    /** Use that was stated as one total is one group. */
    @Test
    void aTotalIsPricedAsItIs() {
        assertEquals(BOUNDED.rate(RatingInput.of(number("700"))), GROUPED.rate(RatingInput.of(number("700"))));
    }

    @Test
    void pricesAreLookedUpWithinAGroup() {
        var grouped = new GroupedCharge(Models.MATRIX, List.of("project"));
        assertEquals(Set.of("class", "project", "region"), grouped.attributes());
        var use = Map.of(Map.of("project", "a", "class", "gold", "region", "eu"), number("1000"));
        RatedLine line =
                grouped.rate(new RatingInput(new Measured(number("1000"), List.of(), use), Proration.FULL)).getFirst();
        assertEquals("project a, class gold, region eu", line.detail());
        assertEquals(0, line.amount().compareTo(eur("0.4")));
    }

    @Test
    void stepsOfPeaksAreNotPartedByMetric() {
        assertEquals(List.of(), GROUPED.check());
        assertEquals(List.of(), words(new GroupedCharge(Models.PERCENTAGE, List.of("project")).check()));
        var sites = new GroupedCharge(Models.CAPACITY, List.of("site"));
        assertEquals(List.of(), words(sites.check()));
        assertEquals(Models.CAPACITY.metrics(), sites.metrics());
        assertEquals(Set.of(), GROUPED.metrics());
        assertEquals(
                List.of(
                        "groups.metric /groupBy: A step holds the peaks of all metrics together, so that use cannot be"
                                + " parted by metric. Group by another attribute, or leave groupBy away."),
                words(new GroupedCharge(Models.CAPACITY, List.of("site", "metric")).check()));
        assertTrue(new GroupedCharge(Models.PERCENTAGE, List.of("shop")).ratesEachEvent());
        assertFalse(GROUPED.ratesEachEvent());
    }

    @Test
    void groupsAreSaidAndListed() {
        assertEquals(BOUNDED.describe() + ", for each project and team", GROUPED.describe());
        assertEquals("project,team", GROUPED.terms().get("groupBy"));
        assertEquals(
                new GroupedCharge(Models.FLAT, GROUPED.by()).describe(), "€310.00 flat, for each project and team");
        assertEquals(
                new GroupedCharge(new BoundedCharge(Models.FLAT, BOUNDED.bounds()), GROUPED.by()),
                GROUPED.within(model -> Models.FLAT));
        assertEquals(new GroupedCharge(BOUNDED.forPart(HALF), GROUPED.by()), GROUPED.forPart(HALF));
    }

    /** A quantity at a bound is in the next list here. */
    @Test
    void theQuantityChoosesTheWholeList() {
        assertEquals(
                List.of("199 units are charged by the list up to 200", "199 x 0.0004 = 0.0796"),
                BY_QUANTITY.rate(RatingInput.of(number("199"))).getFirst().steps());
        RatedLine second = BY_QUANTITY.rate(RatingInput.of(number("200"))).getFirst();
        assertEquals("200 units are charged by the list up to 900", second.steps().getFirst());
        assertEquals(0, second.amount().compareTo(eur("60")), second.toString());
        assertEquals(
                "900 units are charged by the list above",
                BY_QUANTITY.rate(RatingInput.of(number("900"))).getFirst().steps().getFirst());
        var closed = new ByQuantityCharge(BY_QUANTITY.steps().subList(0, 2), TierBounds.UPPER_INCLUSIVE);
        assertThrows(FirstbillException.class, () -> closed.rate(RatingInput.of(number("901"))));
        assertThrows(IllegalArgumentException.class, () -> new ByQuantityCharge(List.of(), TierBounds.UPPER_INCLUSIVE));
    }

    @Test
    void listsAreSaidListedAndRefused() {
        assertEquals(
                "by quantity: up to 200 €0.0004 per unit; up to 900 "
                        + Models.GRADUATED.describe()
                        + "; above €310.00 flat",
                BY_QUANTITY.describe());
        Map<String, String> terms = BY_QUANTITY.terms();
        assertEquals("by quantity", terms.get("type"));
        assertEquals("200", terms.get("steps/1/upTo"));
        assertEquals("", terms.get("steps/3/upTo"));
        assertEquals("EUR 310", terms.get("steps/3/charge/amount"));
        assertEquals("LOWER_INCLUSIVE", terms.get("tierBounds"));
        var wrong =
                new ByQuantityCharge(
                        List.of(
                                new ByQuantityCharge.Step(number("200"), new FlatCharge(eur("-1"))),
                                new ByQuantityCharge.Step(number("100"), Models.PERCENTAGE),
                                new ByQuantityCharge.Step(null, Models.MATRIX)),
                        TierBounds.UPPER_INCLUSIVE);
        assertEquals(
                List.of(
                        "price.negative /steps/0/charge/amount",
                        "byQuantity.model /steps/1/charge",
                        "tier.order /steps/1/upTo",
                        "byQuantity.model /steps/2/charge"),
                wrong.check().stream().map(finding -> finding.code() + " " + finding.path()).toList());
    }

    @Test
    void listsAnswerForTheirCharges() {
        assertEquals(Models.PER_UNIT.chargesAtZero(), BY_QUANTITY.chargesAtZero());
        var bounded =
                new ByQuantityCharge(List.of(new ByQuantityCharge.Step(null, BOUNDED)), TierBounds.UPPER_INCLUSIVE);
        assertTrue(bounded.chargesAtZero());
        assertTrue(bounded.boundedBelow());
        assertFalse(BY_QUANTITY.boundedBelow());
        assertEquals(
                new ByQuantityCharge(
                        List.of(new ByQuantityCharge.Step(null, BOUNDED.forPart(HALF))), TierBounds.UPPER_INCLUSIVE),
                bounded.forPart(HALF));
    }
}
