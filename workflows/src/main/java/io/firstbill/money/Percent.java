package io.firstbill.money;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact percent: 12.5 is 12.5 %. Trailing zeros do not matter, so 10 and 10.00 are the same percent.
 *
 * @param value the number before the percent sign
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    /** Nothing. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        value = value.signum() == 0 ? BigDecimal.ZERO : plain(value.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal stripped) {
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The percent written as a decimal, for example {@code 12.5}. Throws {@code NumberFormatException} for other text.
     */
    public static Percent of(String decimal) {
        return new Percent(new BigDecimal(decimal));
    }

    /**
     * How far the net price lies below the list price. List 60.00 and net 51.00 give 15. Rounded to 12 decimals where
     * the quotient has no end; zero when the list price is zero.
     */
    public static Percent below(BigMoney list, BigMoney net) {
        if (list.isZero()) {
            return ZERO;
        }
        BigDecimal off = list.minus(net).getAmount().multiply(HUNDRED);
        BigDecimal exact = off.divide(list.getAmount(), MathContext.DECIMAL128);
        return new Percent(exact.setScale(Math.min(12, Math.max(0, exact.scale())), RoundingMode.HALF_UP));
    }

    /** The share as a factor, exactly: 12.5 % is 0.125. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    /** The price less this percent, exact: 60 less 15 % is 51.00. */
    public BigMoney off(BigMoney price) {
        return price.multipliedBy(BigDecimal.ONE.subtract(fraction()));
    }

    /** Hundredths of a percent, rounded HALF_UP: 12.5 % is 1250. */
    public int basisPoints() {
        return value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** As people write it, for example {@code 12.5 %}. */
    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
