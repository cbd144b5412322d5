package io.firstbill.uat;

import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The expected invoices of the term, asked for dates. */
record Expectations(List<ExpectedInvoice> invoices) {
    /** Dates of the invoices that have such a line, ascending. */
    List<LocalDate> dates(Predicate<ExpectedLine> has) {
        return invoices.stream()
                .filter(invoice -> invoice.lines().stream().anyMatch(has))
                .map(ExpectedInvoice::invoiceDate)
                .sorted()
                .toList();
    }
}
