package io.firstbill.charge;

import io.firstbill.money.MoneyWords;
import io.firstbill.period.Proration;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How figures are written in steps and descriptions: plain decimals, money as pages print it. */
public final class Figures {
    private static final int SHOWN_DECIMALS = 6;

    private Figures() {}

    /** A plain number without trailing zeros. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Money without its currency, with at least its decimals; below zero with the sign of the quantities beside it. */
    public static String amount(BigMoney money) {
        return MoneyWords.amount(money).replace(MoneyWords.MINUS, "-");
    }

    static String price(BigMoney money) {
        return MoneyWords.money(money);
    }

    /** A price in one spelling, for hashing: currency and plain decimals without trailing zeros. */
    static String term(BigMoney money) {
        return money.getCurrencyUnit().getCode() + " " + number(money.getAmount());
    }

    /** The step of proration added to the steps of the full price; nothing to add for a full period. */
    static List<String> prorated(List<String> steps, BigMoney full, Proration proration) {
        if (proration.full()) {
            return steps;
        }
        List<String> all = new ArrayList<>(steps);
        all.add(amount(full) + " x " + proration + " = " + shown(proration.of(full)));
        return all;
    }

    /** A share of money, cut to six decimals where it has more. */
    public static String shown(BigMoney share) {
        int decimals = Math.max(SHOWN_DECIMALS, share.getCurrencyUnit().getDecimalPlaces());
        if (share.getScale() <= decimals) {
            return amount(share);
        }
        return MoneyWords.number(share.getAmount().setScale(decimals, RoundingMode.DOWN), decimals) + "...";
    }
}
