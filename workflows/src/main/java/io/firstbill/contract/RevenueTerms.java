package io.firstbill.contract;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How finance sees a line.
 *
 * @param obligation name of the performance obligation; lines with the same name are one. Null for the line itself
 * @param standAlonePrice stand-alone selling price of the line for the whole term, or null for its own price
 * @param atOnce recognised on the line's first day (goods, delivered services); otherwise over its days
 * @param firmTo from this day on the customer may leave without a substantive penalty; null for the end of the term
 */
public record RevenueTerms(
        @Nullable String obligation, @Nullable Money standAlonePrice, boolean atOnce, @Nullable LocalDate firmTo) {}
