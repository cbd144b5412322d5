package io.firstbill.uat;

import io.firstbill.invoice.Match;

import java.time.LocalDate;
import java.util.List;

/**
 * One expected invoice and what billing produced for it.
 *
 * @param date the expected date; the produced one when nothing was expected
 * @param expected whether the contract asks for it
 * @param invoiceRefs the billing system's ids; empty when nothing was produced, several when it split the date
 * @param match line by line
 */
public record InvoiceComparison(LocalDate date, boolean expected, List<String> invoiceRefs, Match match) {
    public InvoiceComparison {
        invoiceRefs = List.copyOf(invoiceRefs);
    }

    /** True when nothing differs. */
    public boolean agrees() {
        return match.agrees();
    }
}
