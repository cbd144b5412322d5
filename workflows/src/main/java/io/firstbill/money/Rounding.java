package io.firstbill.money;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.RoundingMode;

/** The one place where an exact figure becomes an amount: once per printed invoice line. */
public final class Rounding {
    private Rounding() {}

    /**
     * The amount a line prints: HALF_UP, away from zero, to the decimals of the currency, so that a credit mirrors its
     * charge. KWD 86.4192 gives 86.419; EUR 33.335 gives 33.34; EUR -33.335 gives -33.34.
     */
    public static Money line(BigMoney exact) {
        return exact.toMoney(RoundingMode.HALF_UP);
    }
}
