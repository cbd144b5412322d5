package io.firstbill.invoice;

import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An amount at its place on the invoices of a term.
 *
 * @param amount without needless zeros
 */
record Figure(Place place, BigDecimal amount) {
    Figure {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /**
     * On which invoice, for what and for which days.
     *
     * @param invoice date of the invoice
     * @param line the contract line or the key of a term; the words on the line where the system names none
     * @param start first day of service
     * @param end day after the last day of service
     */
    record Place(LocalDate invoice, String line, LocalDate start, LocalDate end) {}

    static Figure of(ExpectedInvoice invoice, ExpectedLine line) {
        var service = line.service();
        return new Figure(
                new Place(invoice.invoiceDate(), line.lineId(), service.start(), service.end()),
                line.amount().getAmount());
    }

    /** The line is the one a system named or, where it could not, the expected one of the same words and days. */
    static Figure of(LocalDate invoice, Invoice.Line line, List<ExpectedLine> expected) {
        var key = line.lineKey();
        var named =
                key != null
                        ? key
                        : expected.stream()
                                .filter(must ->
                                        Pairing.samePeriod(must, line) && must.description().equals(line.description()))
                                .map(ExpectedLine::lineId)
                                .findFirst()
                                .orElse(line.description());
        return new Figure(new Place(invoice, named, line.periodStart(), line.periodEnd()), line.amount());
    }
}
