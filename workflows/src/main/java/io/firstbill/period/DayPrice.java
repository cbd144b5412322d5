package io.firstbill.period;

import org.joda.money.CurrencyUnit;

/** Whether the price of a day of a part period is rounded, half up, before it is multiplied with the days. */
public enum DayPrice {
    /** It stays a fraction. */
    EXACT(-1),
    /** To the decimals of the currency: 800.00 / 30 is 26.67. */
    CURRENCY_DECIMALS(-1),
    /** To three decimals. */
    THREE_DECIMALS(3),
    /** To four decimals. */
    FOUR_DECIMALS(4);

    private final int decimals;

    DayPrice(int decimals) {
        this.decimals = decimals;
    }

    int decimals(CurrencyUnit currency) {
        return decimals < 0 ? currency.getDecimalPlaces() : decimals;
    }
}
