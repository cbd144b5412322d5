package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.CurrencyUnit;

import java.util.List;

/** How one product is charged: turns a quantity in a billing period into priced lines. */
public sealed interface ChargeModel
        permits FlatCharge, PerUnitCharge, GraduatedCharge, VolumeCharge, PackageCharge, StairstepCharge {
    /** Priced lines for one period, exact; a line is rounded once, later, by whoever prints it. */
    List<RatedLine> rate(RatingInput input);

    /**
     * What is wrong with these terms; empty when they can be priced. Paths are relative to the model, for example
     * {@code /tiers/1/upTo}.
     */
    List<Finding> check();

    /** The terms in the words of an order form, for example {@code EUR 42.00 per unit}. */
    String describe();

    /** The currency of its prices. */
    CurrencyUnit currency();
}
