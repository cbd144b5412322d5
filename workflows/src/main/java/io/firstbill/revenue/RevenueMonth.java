package io.firstbill.revenue;

import org.joda.money.Money;

import java.time.YearMonth;

/**
 * Revenue of one calendar month, and where the contract stands at its end.
 *
 * @param month the month
 * @param fixed revenue from the transaction price
 * @param variable revenue from use and what depends on it, as used
 * @param billedToDate invoiced until the end of the month, without tax; prepaid money when it is sold, not when it pays
 * @param revenueToDate recognised until the end of the month
 * @param deferred billed before it was earned (contract liability); zero when {@code unbilled} is not
 * @param unbilled earned before it was billed (contract asset, unbilled receivable); one net balance for the contract
 */
public record RevenueMonth(
        YearMonth month,
        Money fixed,
        Money variable,
        Money billedToDate,
        Money revenueToDate,
        Money deferred,
        Money unbilled) {}
