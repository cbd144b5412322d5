package io.firstbill.rating;

import io.firstbill.period.BillingPeriod;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One line the contract asks for.
 *
 * @param lineId the contract line; the key of the term, such as {@code commitment.1}, for a line over other lines
 * @param priceKey the price of the phase, for example {@code L1-1}
 * @param type what the line is
 * @param description what the line says
 * @param service the days of service; start and end are equal for a one-time line
 * @param quantity units
 * @param unitPrice net price of a unit for a full period, or null for tiers
 * @param amount rounded once, at the currency's decimals
 * @param explanation why
 */
public record ExpectedLine(
        String lineId,
        String priceKey,
        LineType type,
        String description,
        BillingPeriod service,
        BigDecimal quantity,
        @Nullable BigMoney unitPrice,
        Money amount,
        Explanation explanation) {}
