package io.firstbill.settlement;

import io.firstbill.money.Percent;

import org.joda.money.Money;

/**
 * One tax on a line or on an invoice.
 *
 * @param name as printed, for example {@code VAT}
 * @param rate in percent
 * @param base what it is taken of: net of discounts, without tax
 * @param amount the tax; zero when the customer owes it or is exempt
 */
public record TaxAmount(String name, Percent rate, Money base, Money amount) {
    TaxAmount plus(TaxAmount other) {
        return new TaxAmount(name, rate, base.plus(other.base), amount.plus(other.amount));
    }
}
