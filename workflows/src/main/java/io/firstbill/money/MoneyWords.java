package io.firstbill.money;

import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/**
 * How money is written for people, on pages and in the words of a charge alike: {@code €4,200.00}, {@code €0.0004},
 * {@code CHF 12.50} with a space that does not break.
 */
public final class MoneyWords {
    /** The sign of amounts below zero. */
    public static final String MINUS = "\u2212";

    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$", "JPY", "¥");

    /** Never used itself: a format is not safe among threads, and a copy costs far less than a new one. */
    private static final DecimalFormat GROUPED =
            new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));

    private MoneyWords() {}

    /** An amount or a unit price with its currency sign and its own decimals. */
    public static String money(BigMoneyProvider amount) {
        BigMoney money = amount.toBigMoney();
        String number = number(money.getAmount().abs(), decimals(amount, money));
        return (money.isNegative() ? MINUS : "") + sign(money.getCurrencyUnit().getCode()) + number;
    }

    /** An amount without sign of currency, for a place that names the currency already. */
    public static String amount(BigMoneyProvider amount) {
        BigMoney money = amount.toBigMoney();
        return (money.isNegative() ? MINUS : "") + number(money.getAmount().abs(), decimals(amount, money));
    }

    /** The sign of a currency, for example {@code €}; its code where it has none. */
    public static String sign(CurrencyUnit currency) {
        return sign(currency.getCode()).strip();
    }

    private static String sign(String currency) {
        return SIGNS.getOrDefault(currency, currency + "\u00a0");
    }

    private static int decimals(BigMoneyProvider given, BigMoney money) {
        int least = money.getCurrencyUnit().getDecimalPlaces();
        int own = money.getAmount().signum() == 0 ? 0 : money.getAmount().stripTrailingZeros().scale();
        return given instanceof Money ? least : Math.max(least, own);
    }

    /** A number grouped by thousands, with so many decimals. */
    public static String number(BigDecimal value, int decimals) {
        DecimalFormat format = (DecimalFormat) GROUPED.clone();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
