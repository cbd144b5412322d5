package io.firstbill.charge;

import static io.firstbill.charge.Models.eur;
import static io.firstbill.charge.Models.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What others ask of a model: its currency, its price, and the same model at other prices. */
class RepricedTest {
    @ParameterizedTest
    @FieldSource("io.firstbill.charge.Models#ALL")
    void everyModelKnowsItsCurrency(ChargeModel model) {
        assertEquals(CurrencyUnit.EUR, model.currency());
    }

    /** An uplift changes each price, fee and limit, and no quantity, bound or percent. */
    @Test
    void everyPriceChangesAndNothingElse() {
        for (var model : Models.ALL) {
            var dearer = model.withPrices(price -> price.multipliedBy(2));
            assertEquals(model.getClass(), dearer.getClass());
            model.terms().forEach((name, value) -> assertEquals(doubled(model, name, value), dearer.terms().get(name)));
        }
    }

    private static String doubled(ChargeModel model, String name, String value) {
        boolean share = model instanceof GraduatedPercentageCharge && name.endsWith("unitPrice");
        return value.startsWith("EUR ") && !share ? Figures.term(BigMoney.parse(value).multipliedBy(2)) : value;
    }

    @Test
    void noLimitStaysNone() {
        assertEquals(Limits.NONE, Limits.NONE.withPrices(price -> price.multipliedBy(2)));
    }

    @Test
    void onlyAFlatOrAUnitPriceIsOnePrice() {
        assertEquals(Optional.of(eur("310")), Models.FLAT.singlePrice());
        assertEquals(Optional.of(eur("0.0004")), Models.PER_UNIT.singlePrice());
        assertEquals(new FlatCharge(eur("280")), Models.FLAT.at(eur("280")));
        assertEquals(new PerUnitCharge(eur("7")), Models.PER_UNIT.at(eur("7")));
        for (var model : Models.ALL.subList(2, Models.ALL.size())) {
            assertEquals(Optional.empty(), model.singlePrice(), model.describe());
            assertEquals(model, model.at(eur("7")));
        }
    }

    @Test
    void somethingIsDueWithoutUseWhereAFirstTierOrAMinimumOfThePeriodIs() {
        var without =
                List.of(
                        Models.FLAT,
                        Models.GRADUATED,
                        Models.TIERED_PACKAGE,
                        Models.GRADUATED_PERCENTAGE,
                        Models.PERCENTAGE,
                        new VolumeCharge(Models.TIERS),
                        new StairstepCharge(Models.STAIRSTEP.steps()),
                        percentage(new Limits(null, eur("9"), false)));
        without.forEach(model -> assertEquals(false, model.chargesAtZero(), model.describe()));
        var rule = Models.FROM_THE_BOUND;
        var with =
                List.of(
                        Models.VOLUME,
                        Models.STAIRSTEP,
                        new GraduatedCharge(Models.TIERS, rule),
                        new TieredPackageCharge(number("1"), true, true, Models.TIERS, rule),
                        new GraduatedPercentageCharge(Models.GRADUATED_PERCENTAGE.bands(), false, rule),
                        percentage(new Limits(eur("9"), null, false)));
        with.forEach(model -> assertEquals(true, model.chargesAtZero(), model.describe()));
    }

    private static PercentageCharge percentage(Limits limits) {
        var one = Models.PERCENTAGE;
        return new PercentageCharge(one.percent(), one.fixedFee(), one.freeEvents(), one.freeAmount(), limits);
    }

    @Test
    void onlyAPercentageLooksAtEachReport() {
        assertEquals(List.of(Models.PERCENTAGE), Models.ALL.stream().filter(ChargeModel::ratesEachEvent).toList());
    }

    @Test
    void aMatrixAndCapacityLookPricesUpByAttributes() {
        assertEquals(Set.of("class", "region"), Models.MATRIX.attributes());
        assertEquals(Set.of("metric"), Models.CAPACITY.attributes());
        assertEquals(Set.of("gb", "users"), Models.CAPACITY.metrics());
        assertEquals(3, Models.ALL.stream().filter(model -> !model.attributes().isEmpty()).count());
    }

    @Test
    void useIsOfTheFirstRowItFits() {
        assertEquals(
                Optional.of(Models.MATRIX.rows().getFirst()),
                Models.MATRIX.row(Map.of("class", "gold", "region", "eu")));
        assertEquals(Optional.of(Models.MATRIX.rows().getLast()), Models.MATRIX.row(Map.of("class", "gold")));
        assertEquals(Optional.empty(), Models.MATRIX.row(Map.of("class", "tin", "region", "eu")));
    }
}
