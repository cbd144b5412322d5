package io.firstbill.pricing;

import io.firstbill.charge.ChargeModel;
import io.firstbill.contract.Source;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A stretch of a charge with one quantity and one price.
 *
 * @param from first day; for a one-time charge the day it is billed
 * @param to day after the last day; for a one-time charge the day after {@code from}
 * @param quantity units; one for flat; for usage the units per billing period the contract states, zero for none
 * @param model the charge model at net prices
 * @param listPrice list price of a unit, or null when the contract states none
 * @param discountPercent how far the net price lies below list, all discounts together; zero for none
 * @param agreedOn day on which an amendment agreed on this phase, or null when the contract itself states it; what was
 *     billed before that day for days of this phase is credited and charged anew
 * @param clause where the order form states these terms, or null when no source was given. It decides nothing, so that
 *     it is no part of the content hash
 */
public record ChargePhase(
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        ChargeModel model,
        @Nullable BigMoney listPrice,
        Percent discountPercent,
        @Nullable LocalDate agreedOn,
        @Nullable Source clause) {
    /** A phase without a clause of its own. */
    public ChargePhase(
            LocalDate from,
            LocalDate to,
            BigDecimal quantity,
            ChargeModel model,
            @Nullable BigMoney listPrice,
            Percent discountPercent,
            @Nullable LocalDate agreedOn) {
        this(from, to, quantity, model, listPrice, discountPercent, agreedOn, null);
    }

    /** A phase that the contract itself states. */
    public ChargePhase(
            LocalDate from,
            LocalDate to,
            BigDecimal quantity,
            ChargeModel model,
            @Nullable BigMoney listPrice,
            Percent discountPercent) {
        this(from, to, quantity, model, listPrice, discountPercent, null);
    }
}
