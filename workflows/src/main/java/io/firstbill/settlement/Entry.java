package io.firstbill.settlement;

import io.firstbill.period.BillingPeriod;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One line of an invoice, as what stands over the lines sees it.
 *
 * @param invoiceDate the invoice it stands on
 * @param lineId the contract line, or the key of the term that made it, for example {@code commitment.1}
 * @param product product code, for tax
 * @param kind what it is
 * @param service the days it pays for
 * @param amount rounded, before invoice discounts
 * @param reason why it stands there; null for a rated line, which explains itself
 */
public record Entry(
        LocalDate invoiceDate,
        String lineId,
        String product,
        Kind kind,
        BillingPeriod service,
        Money amount,
        @Nullable Reason reason) {

    /** What a line is. */
    public enum Kind {
        /** Rated, for a period. */
        RECURRING,
        /** Rated, once. */
        ONE_TIME,
        /** Rated use. */
        USAGE,
        /** Takes off what lies above a maximum. */
        MAXIMUM,
        /** Fills a commitment. */
        MINIMUM_TRUE_UP,
        /** Spend above a commitment at another rate. */
        OVERAGE
    }

    /** True for what a charge model rated. */
    public boolean rated() {
        return kind == Kind.RECURRING || kind == Kind.ONE_TIME || kind == Kind.USAGE;
    }
}
