package io.firstbill.money;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one place where an exact figure becomes an amount: once per printed invoice line. */
public final class Rounding {
    private static final MathContext QUOTIENTS = new MathContext(30, RoundingMode.HALF_UP);

    private Rounding() {}

    /**
     * The amount a line prints: HALF_UP, away from zero, to the decimals of the currency, so that a credit mirrors its
     * charge. KWD 86.4192 gives 86.419; EUR 33.335 gives 33.34; EUR -33.335 gives -33.34.
     */
    public static Money line(BigMoney exact) {
        return line(exact, RoundingMode.HALF_UP);
    }

    /**
     * The same in a stated rounding. A quotient that does not end reaches here with 34 digits; what it lacks is put
     * right first, so that 10/3 units at 0.30 are 1.00 even where amounts are cut off.
     */
    public static Money line(BigMoney exact, RoundingMode rounding) {
        BigDecimal whole = exact.getAmount().round(QUOTIENTS);
        return BigMoney.of(exact.getCurrencyUnit(), whole).toMoney(rounding);
    }
}
