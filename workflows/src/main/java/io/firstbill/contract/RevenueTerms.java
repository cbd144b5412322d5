package io.firstbill.contract;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How finance sees a line.
 *
 * @param obligation name of the performance obligation; lines with the same name are one. Null for the line itself
 * @param standAlonePrice stand-alone selling price of the line for the whole term, or null for its own price
 * @param atOnce recognised on the line's first day (goods, delivered services); otherwise over its days
 */
public record RevenueTerms(@Nullable String obligation, @Nullable Money standAlonePrice, boolean atOnce) {}
