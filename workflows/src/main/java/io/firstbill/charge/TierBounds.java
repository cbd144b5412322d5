package io.firstbill.charge;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** To which tier a quantity at a written bound belongs. Contracts write "up to 100" as well as "from 100". */
public enum TierBounds {
    /** The bound is the last unit of its tier: 100 is in "up to 100". */
    UPPER_INCLUSIVE,
    /** A quantity equal to the bound is in the next tier, as in "less than 100"; quantities may be fractions. */
    LOWER_INCLUSIVE,
    /**
     * The bound is the first whole unit of the next tier, as in "from the 100th unit": 99 units are in the lower one.
     */
    NEXT_FIRST_UNIT;

    /** True when the quantity does not exceed this tier. */
    boolean holds(BigDecimal quantity, @Nullable BigDecimal upTo) {
        if (upTo == null) {
            return true;
        }
        int above = quantity.compareTo(end(upTo));
        return this == LOWER_INCLUSIVE ? above < 0 : above <= 0;
    }

    /** The quantity with which the tier is full. */
    BigDecimal end(BigDecimal upTo) {
        return this == NEXT_FIRST_UNIT ? upTo.subtract(BigDecimal.ONE) : upTo;
    }

    /** True when the quantity reaches into the tier above this one. */
    boolean passed(BigDecimal quantity, BigDecimal upTo) {
        return !holds(quantity, upTo);
    }
}
