package io.firstbill.invoice;

import org.joda.money.Money;

/**
 * Why a line differs, before it has a number and its line's name.
 *
 * @param difference the part of the difference it explains
 * @param words the cause, for example {@code unit price 43 instead of 42}
 */
public record Cause(DiscrepancyType type, String expected, String actual, Money difference, String words) {}
