package io.firstbill.money;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.RoundingMode;

/** The one place where an exact figure becomes an amount: once per printed invoice line. */
public final class Rounding {
    private static final int QUOTIENT_DECIMALS = 18;

    private Rounding() {}

    /**
     * The amount a line prints: HALF_UP, away from zero, to the decimals of the currency, so that a credit mirrors its
     * charge. KWD 86.4192 gives 86.419; EUR 33.335 gives 33.34; EUR -33.335 gives -33.34.
     */
    public static Money line(BigMoney exact) {
        return line(exact, RoundingMode.HALF_UP);
    }

    /**
     * The same in a stated rounding. A quotient that does not end reaches here with 24 decimals or more; what it lacks
     * is put right first, so that 10/3 units at 0.30 are 1.00 even where amounts are cut off.
     */
    public static Money line(BigMoney exact, RoundingMode rounding) {
        BigMoney whole =
                exact.getScale() > QUOTIENT_DECIMALS ? exact.withScale(QUOTIENT_DECIMALS, RoundingMode.HALF_UP) : exact;
        return whole.toMoney(rounding);
    }
}
