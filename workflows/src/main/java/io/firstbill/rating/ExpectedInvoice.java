package io.firstbill.rating;

import io.firstbill.settlement.InvoiceSums;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One invoice the contract asks for.
 *
 * @param invoiceDate its date: the billing date of every line on it
 * @param dueDate invoice date plus net days
 * @param lines in contract order; at least one
 * @param total sum of the rounded lines, discounts and true-ups among them: before tax where prices do not contain it,
 *     and before credits. What the customer pays in the end is the amount due of {@code sums}
 * @param sums from the total to what is due; null when no tax and no prepaid credit is stated and no invoice of the
 *     term is below zero, so that the total is due
 */
public record ExpectedInvoice(
        LocalDate invoiceDate, LocalDate dueDate, List<ExpectedLine> lines, Money total, @Nullable InvoiceSums sums) {
    public ExpectedInvoice {
        lines = List.copyOf(lines);
    }

    /**
     * What it adds to the value of the contract: its lines without tax, less prepaid money that pays for them, since
     * that was counted when it was sold.
     */
    public Money worth() {
        return sums == null ? total : sums.subtotal().minus(sums.prepaidApplied());
    }

    /** An invoice whose total is due. */
    public ExpectedInvoice(LocalDate invoiceDate, LocalDate dueDate, List<ExpectedLine> lines, Money total) {
        this(invoiceDate, dueDate, lines, total, null);
    }
}
