package io.firstbill.contract;

import io.firstbill.charge.ChargeModel;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
 * @param agreedOn day on which an amendment agreed on this phase, or null when the contract itself states it
 * @param statedAt JSON pointers of the parts of the document that make it, the one changed last at the end: a raised
 *     price rests on a phase and on an uplift. Empty when it stands there as this phase
 */
public record LinePhase(
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        ChargeModel charge,
        @Nullable BigMoney listPrice,
        @Nullable Percent discount,
        @Nullable LocalDate agreedOn,
        List<String> statedAt) {
    public LinePhase {
        statedAt = List.copyOf(statedAt);
    }

    /** A phase that stands in the document as it is. */
    public LinePhase(
            LocalDate from,
            LocalDate to,
            BigDecimal quantity,
            ChargeModel charge,
            @Nullable BigMoney listPrice,
            @Nullable Percent discount,
            @Nullable LocalDate agreedOn) {
        this(from, to, quantity, charge, listPrice, discount, agreedOn, List.of());
    }

    /** A phase that the contract itself states. */
    public LinePhase(
            LocalDate from,
            LocalDate to,
            BigDecimal quantity,
            ChargeModel charge,
            @Nullable BigMoney listPrice,
            @Nullable Percent discount) {
        this(from, to, quantity, charge, listPrice, discount, null);
    }

    /** The same terms during other days. */
    public LinePhase during(LocalDate first, LocalDate after) {
        return new LinePhase(first, after, quantity, charge, listPrice, discount, agreedOn, statedAt);
    }

    /** The same days at changed prices; list price and discount belong to the old ones and are left away. */
    public LinePhase withPrices(UnaryOperator<BigMoney> change) {
        return new LinePhase(from, to, quantity, charge.withPrices(change), null, null, agreedOn, statedAt);
    }

    /** The same phase, which rests on this part of the document as well. */
    public LinePhase restingOn(String pointer) {
        List<String> pointers = new ArrayList<>(statedAt);
        pointers.add(pointer);
        return new LinePhase(from, to, quantity, charge, listPrice, discount, agreedOn, pointers);
    }

    /** The net price of a unit (flat: of the period); null where units differ in price. */
    public @Nullable BigMoney netPrice() {
        return charge.singlePrice().orElse(null);
    }
}
