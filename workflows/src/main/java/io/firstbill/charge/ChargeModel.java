package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.period.Proration;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How one product is charged: turns a quantity in a billing period into priced lines. */
public sealed interface ChargeModel
        permits FlatCharge,
                PerUnitCharge,
                GraduatedCharge,
                VolumeCharge,
                PackageCharge,
                TieredPackageCharge,
                StairstepCharge,
                PercentageCharge,
                GraduatedPercentageCharge,
                CostPlusCharge,
                CapacityCharge,
                MatrixCharge,
                ByQuantityCharge,
                BoundedCharge,
                GroupedCharge {
    /**
     * Priced lines for one period, exact; a line is rounded once, later, by whoever prints it. One line for most
     * models, none where nothing of what they look up was used.
     *
     * @throws io.firstbill.failure.FirstbillException VALIDATION_REJECTED when the terms have no price for the quantity
     */
    List<RatedLine> rate(RatingInput input);

    /**
     * What is wrong with these terms; empty when they can be priced. Paths are relative to the model, for example
     * {@code /tiers/1/upTo}.
     */
    List<Finding> check();

    /** The terms in the words of an order form, for example {@code €42.00 per unit}. */
    String describe();

    /** The currency of its prices. */
    CurrencyUnit currency();

    /**
     * Every term with its value, in fixed order and one spelling: what content hash and difference are made of. The
     * first is {@code type}.
     */
    Map<String, String> terms();

    /**
     * The price that a list price and a discount are about: of a unit, or of the period for a flat charge. Empty where
     * units differ in price.
     */
    default Optional<BigMoney> singlePrice() {
        return Optional.empty();
    }

    /** The same model at another single price; the model itself where units differ in price. */
    default ChargeModel at(BigMoney price) {
        return this;
    }

    /** The same model with each of its prices, fees and limits changed; rates in percent stay. */
    ChargeModel withPrices(UnaryOperator<BigMoney> change);

    /** True when a period costs at least something, in units or money. */
    default boolean boundedBelow() {
        return false;
    }

    /** The units that are charged of so many. */
    default BigDecimal charged(BigDecimal quantity) {
        return quantity;
    }

    /** The same model with the bounds of a part of a period. */
    default ChargeModel forPart(Proration share) {
        return this;
    }

    /** The model with the one inside its bounds and groups changed. */
    default ChargeModel within(UnaryOperator<ChargeModel> change) {
        return change.apply(this);
    }

    /** True when there is something to pay for a period without any use. */
    default boolean chargesAtZero() {
        return false;
    }

    /** True when its price applies to each report of use by itself, so that a total is not enough. */
    default boolean ratesEachEvent() {
        return false;
    }

    /** The metrics that its prices look at, beside that of the line; empty for none. */
    default Set<String> metrics() {
        return Set.of();
    }

    /** The attributes of use by which prices are looked up; empty for none. */
    default Set<String> attributes() {
        return Set.of();
    }
}
