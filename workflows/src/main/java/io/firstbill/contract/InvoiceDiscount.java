package io.firstbill.contract;

import io.firstbill.charge.ChargeKind;
import io.firstbill.money.Percent;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A discount taken off invoices: the prices on the lines do not contain it. Base 1,000, 10 % and 50.00: percent first
 * 850.00, amount first 855.00.
 *
 * @param description its name on the order form; printed on the invoice
 * @param percent of what is left of each covered line; null for an amount
 * @param amount off each invoice; null for a percent
 * @param lineIds the lines it covers; empty for all
 * @param kinds the kinds of lines it covers; empty for all
 * @param from first day of service covered; null for the first day of the term
 * @param to day after the last day of service covered; null for no other end
 * @param periods how many billing periods of the contract it covers from its first day; null for no such end
 * @param invoices how many invoices it is taken off; one whose covered lines are all 0.00 does not count; null for no
 *     such end
 * @param most the most it takes off one invoice; null for no bound
 * @param carried true when what an invoice could not bear is taken off the next one, false when it is lost
 * @param clause where the order form says so, or null when no source was given
 */
public record InvoiceDiscount(
        String description,
        @Nullable Percent percent,
        @Nullable Money amount,
        List<String> lineIds,
        List<ChargeKind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer periods,
        @Nullable Integer invoices,
        @Nullable Money most,
        boolean carried,
        @Nullable Source clause) {
    public InvoiceDiscount {
        lineIds = List.copyOf(lineIds);
        kinds = List.copyOf(kinds);
    }

    /** How much, in words, for example {@code 10 %} or {@code EUR 50.00}. */
    public String value() {
        return String.valueOf(percent == null ? amount : percent);
    }

    /** The same discount with another percent, or another amount when the percent is null. */
    public InvoiceDiscount withValue(@Nullable Percent otherPercent, @Nullable Money otherAmount) {
        return new InvoiceDiscount(
                description,
                otherPercent,
                otherAmount,
                lineIds,
                kinds,
                from,
                to,
                periods,
                invoices,
                most,
                carried,
                clause);
    }

    /** The same discount with the place where the order form states it. */
    InvoiceDiscount at(@Nullable Source place) {
        return new InvoiceDiscount(
                description, percent, amount, lineIds, kinds, from, to, periods, invoices, most, carried, place);
    }
}
