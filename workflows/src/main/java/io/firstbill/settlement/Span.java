package io.firstbill.settlement;

import io.firstbill.period.BillingPeriod;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One window with its amount.
 *
 * @param days the days of the window; the day of the invoice when each invoice is one
 * @param invoice the invoice that is the window; null when days are
 * @param amount promised, or the most, in this window
 * @param steps how a part window came to its amount; empty for a full one
 */
record Span(BillingPeriod days, @Nullable LocalDate invoice, Money amount, List<String> steps) {
    /** True when the line belongs to this window: by the first day it pays for, or by its invoice. */
    boolean holds(Entry entry) {
        return invoice == null
                ? !entry.service().start().isBefore(days.start()) && entry.service().start().isBefore(days.end())
                : entry.invoiceDate().equals(invoice);
    }
}
