package io.firstbill.settlement;

import org.joda.money.Money;

/**
 * The part of an invoice discount that falls on one line.
 *
 * @param key the discount, for example {@code invoiceDiscount.1}
 * @param description its name on the order form
 * @param amount taken off the line; positive
 */
public record LineDiscount(String key, String description, Money amount) {}
