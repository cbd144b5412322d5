package io.firstbill.settlement;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.BillingPeriod;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of an invoice, as what stands over the lines sees it.
 *
 * @param invoiceDate the invoice it stands on
 * @param lineId the contract line, or the key of the term that made it, for example {@code commitment.1}
 * @param product product code, for tax
 * @param kind what it is
 * @param service the days it pays for
 * @param amount rounded, before invoice discounts
 * @param discounts what invoice discounts take off it
 * @param taxes on what is left of it; empty when there are none, or when tax is rounded on the total
 * @param reason why it stands there; null for a rated line, which explains itself
 * @param takesBack the place of the line it credits, all or part of, among the rated lines; null for any other line
 */
public record Entry(
        LocalDate invoiceDate,
        String lineId,
        String product,
        Kind kind,
        BillingPeriod service,
        Money amount,
        List<LineDiscount> discounts,
        List<TaxAmount> taxes,
        @Nullable Reason reason,
        @Nullable Integer takesBack) {
    public Entry {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** A line nothing was taken off. */
    public Entry(
            LocalDate invoiceDate,
            String lineId,
            String product,
            Kind kind,
            BillingPeriod service,
            Money amount,
            @Nullable Reason reason) {
        this(invoiceDate, lineId, product, kind, service, amount, List.of(), List.of(), reason, null);
    }

    /** What a line is. */
    public enum Kind {
        /** Rated, for a period. */
        RECURRING,
        /** Rated, once. */
        ONE_TIME,
        /** Rated use. */
        USAGE,
        /** What rounding the invoice instead of its lines makes of it. */
        ROUNDING,
        /** Sells prepaid credit. */
        PREPAID,
        /** Takes an invoice discount off. */
        DISCOUNT,
        /** Takes off what lies above a maximum. */
        MAXIMUM,
        /** Fills a commitment. */
        MINIMUM_TRUE_UP,
        /** Spend above a commitment at another rate. */
        OVERAGE,
        /** What ending early costs. */
        TERMINATION_FEE
    }

    /** What is left of it after invoice discounts. */
    public Money net() {
        return discounts.stream().map(LineDiscount::amount).reduce(amount, Money::minus);
    }

    /** The same line as a credit of the one at this place among the rated lines. */
    public Entry takingBack(int place) {
        return new Entry(invoiceDate, lineId, product, kind, service, amount, discounts, taxes, reason, place);
    }

    /** The same line with one more discount. */
    Entry less(LineDiscount discount) {
        List<LineDiscount> all = new ArrayList<>(discounts);
        all.add(discount);
        return new Entry(invoiceDate, lineId, product, kind, service, amount, all, taxes, reason, takesBack);
    }

    /** The same line with its taxes. */
    Entry taxed(List<TaxAmount> amounts) {
        return new Entry(invoiceDate, lineId, product, kind, service, amount, discounts, amounts, reason, takesBack);
    }

    /** Kind of the charge that was rated; null for a line over others. */
    @Nullable ChargeKind chargeKind() {
        return rated() ? ChargeKind.valueOf(kind.name()) : null;
    }

    /** True for what a charge model rated. */
    public boolean rated() {
        return kind == Kind.RECURRING || kind == Kind.ONE_TIME || kind == Kind.USAGE;
    }
}
