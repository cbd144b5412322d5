package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Automatic top-up of a prepaid credit: whenever less is left than agreed, more is bought. With 500.00 left, 450.00
 * used and 300.00 bought below 100.00, 350.00 are left.
 *
 * @param below what is left at least before more is bought, in units or money
 * @param add what is bought each time, in units or money; null when upTo is stated
 * @param upTo what is there again after each time, in units or money; null when add is stated
 * @param unitPrice what a unit of it, or 1.00 of money, costs; null for what the credit itself costs in proportion, and
 *     its face value where it is given
 * @param atOnce bought, and billed, on the day on which too little is left; otherwise with the invoice of the use
 */
public record TopUp(
        BigDecimal below,
        @Nullable BigDecimal add,
        @Nullable BigDecimal upTo,
        @Nullable BigDecimal unitPrice,
        boolean atOnce) {
    /** What is bought when so much is left; zero when that is enough. */
    public BigDecimal bought(BigDecimal left) {
        if (left.compareTo(below) >= 0) {
            return BigDecimal.ZERO;
        }
        return add != null ? add : upTo != null ? upTo.subtract(left).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** The same, more being bought when less than another rest is left. */
    public TopUp below(BigDecimal other) {
        return new TopUp(other, add, upTo, unitPrice, atOnce);
    }

    /** The same, billed at once or with the use. */
    public TopUp billed(boolean once) {
        return new TopUp(below, add, upTo, unitPrice, once);
    }
}
