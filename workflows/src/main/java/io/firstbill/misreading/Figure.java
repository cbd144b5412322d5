package io.firstbill.misreading;

import io.firstbill.invoice.Invoice;
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
public record Figure(Place place, BigDecimal amount) {
    public Figure {
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
    public record Place(LocalDate invoice, String line, LocalDate start, LocalDate end) {}

    /** What a line of an expected invoice says. */
    public static Figure of(ExpectedInvoice invoice, ExpectedLine line) {
        var service = line.service();
        return new Figure(
                new Place(invoice.invoiceDate(), line.lineId(), service.start(), service.end()),
                line.amount().getAmount());
    }

    /** The line is the one a system named or, where it could not, the expected one of the same words and days. */
    public static Figure of(LocalDate invoice, Invoice.Line line, List<ExpectedLine> expected) {
        var key = line.lineKey();
        var named =
                key != null
                        ? key
                        : expected.stream()
                                .filter(must -> samePeriod(must, line) && must.description().equals(line.description()))
                                .map(ExpectedLine::lineId)
                                .findFirst()
                                .orElse(line.description());
        return new Figure(new Place(invoice, named, line.periodStart(), line.periodEnd()), line.amount());
    }

    /** True when both are for the same days. */
    public static boolean samePeriod(ExpectedLine must, Invoice.Line is) {
        return must.service().start().equals(is.periodStart()) && must.service().end().equals(is.periodEnd());
    }
}
