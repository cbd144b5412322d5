package io.firstbill.settlement;

import org.joda.money.Money;

import java.math.BigDecimal;

/** How the arithmetic of a reason is written. */
final class Words {
    private Words() {}

    static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** For example {@code 1500}. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** For example {@code 2000.00 x 15/31 days = 967.74}. */
    static String product(Money amount, String factor, Money result) {
        return plain(amount) + " x " + factor + " = " + plain(result);
    }

    /** For example {@code 24000.00 - 20400.00 = 3600.00}. */
    static String difference(Money amount, Money less, Money result) {
        return plain(amount) + " - " + plain(less) + " = " + plain(result);
    }
}
