package io.firstbill.web.invoice;

import io.firstbill.web.deal.DealHead;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A deal whose first invoice does not stand yet.
 *
 * @param expectedOn its date, or null while no prices are configured
 * @param expected its total, or null with the date
 * @param waiting whether the deal waits for nothing else
 */
public record NotIssuedView(DealHead head, @Nullable LocalDate expectedOn, @Nullable Money expected, boolean waiting) {}
