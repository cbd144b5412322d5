package io.firstbill.contract;

import io.firstbill.charge.ChargeModel;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A stretch of a line with one quantity and one price. A ramp is several; any other line has exactly one.
 *
 * @param from first day; for a one-time line the day it is billed
 * @param to day after the last day; for a one-time line the day after {@code from}
 * @param quantity units; one for flat; for usage the units per billing period the contract states, zero when it states
 *     none
 * @param charge the charge model at net prices
 * @param listPrice list price of a unit (flat: of the period), or null when the order form prints none, as with tiers
 * @param discount the line's own discount from list, or null when the order form prints none
 */
public record LinePhase(
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        ChargeModel charge,
        @Nullable BigMoney listPrice,
        @Nullable Percent discount) {

    /** The net price of a unit (flat: of the period); null where units differ in price. */
    public @Nullable BigMoney netPrice() {
        return charge.singlePrice().orElse(null);
    }
}
