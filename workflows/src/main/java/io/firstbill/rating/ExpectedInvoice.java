package io.firstbill.rating;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * One invoice the contract asks for.
 *
 * @param invoiceDate its date: the billing date of every line on it
 * @param dueDate invoice date plus net days
 * @param lines in contract order; at least one
 * @param total sum of the rounded lines
 */
public record ExpectedInvoice(LocalDate invoiceDate, LocalDate dueDate, List<ExpectedLine> lines, Money total) {
    public ExpectedInvoice {
        lines = List.copyOf(lines);
    }
}
