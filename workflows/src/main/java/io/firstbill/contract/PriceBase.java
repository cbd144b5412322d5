package io.firstbill.contract;

import io.firstbill.period.Frequency;

/**
 * The length of time a recurring price is of, where that is not the billing period: 10,000.00 a year, billed monthly,
 * is 833.33 a month.
 *
 * @param per the length the price is of
 * @param addsUp the billing periods of each such length add up to the price (eleven of 833.33 and one of 833.37);
 *     otherwise each is rounded by itself
 */
public record PriceBase(Frequency per, boolean addsUp) {

    /** How many billing periods the price is of; zero when that is no whole number. */
    public int periods(Frequency period) {
        if (period.months() > 0) {
            return per.halfMonths() % period.halfMonths() == 0 ? per.halfMonths() / period.halfMonths() : 0;
        }
        return per.days() % period.days() == 0 ? per.days() / period.days() : 0;
    }
}
