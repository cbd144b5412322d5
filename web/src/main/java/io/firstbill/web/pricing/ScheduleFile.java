package io.firstbill.web.pricing;

import io.firstbill.contract.Source;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.TaxAmount;
import io.firstbill.trail.TracedLine;
import io.firstbill.web.shell.Csv;
import io.micronaut.http.HttpResponse;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/** The lines of the whole term as a file, each with its invoice and its clause. */
final class ScheduleFile {
    private ScheduleFile() {}

    static HttpResponse<String> of(PricedVersion priced) {
        Csv csv =
                new Csv(
                        "Invoice date",
                        "Due date",
                        "Line",
                        "Contract line",
                        "Type",
                        "Description",
                        "Service from",
                        "Service last day",
                        "Quantity",
                        "Unit price",
                        "Amount",
                        "After discounts",
                        "Tax",
                        "Currency",
                        "Invoice total",
                        "Invoice amount due",
                        "Rule",
                        "Contract fields",
                        "Page",
                        "Words");
        Iterator<TracedLine> traced = priced.trail().lines().iterator();
        for (ExpectedInvoice invoice : priced.invoices()) {
            invoice.lines().forEach(line -> row(csv, invoice, line, traced.next()));
        }
        return csv.file("schedule-" + priced.head().deal().id() + "-version-" + priced.row().version());
    }

    private static void row(Csv csv, ExpectedInvoice invoice, ExpectedLine line, TracedLine traced) {
        Source clause = line.explanation().clause();
        csv.row(
                invoice.invoiceDate(),
                invoice.dueDate(),
                traced.at().line(),
                line.lineId(),
                line.type(),
                line.description(),
                line.service().start(),
                line.service().lastDay(),
                plain(line.quantity()),
                line.unitPrice() == null ? null : plain(line.unitPrice().getAmount()),
                line.amount().getAmount(),
                line.net() == null ? line.amount().getAmount() : line.net().getAmount(),
                tax(line.taxes()),
                line.amount().getCurrencyUnit(),
                invoice.total().getAmount(),
                invoice.sums() == null ? invoice.total().getAmount() : invoice.sums().amountDue().getAmount(),
                line.explanation().rule(),
                String.join(" ", traced.terms()),
                clause == null ? null : clause.page(),
                clause == null ? null : clause.quote());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal tax(@Nullable List<TaxAmount> taxes) {
        return taxes == null
                ? null
                : taxes.stream().map(TaxAmount::amount).reduce(Money::plus).map(Money::getAmount).orElse(null);
    }
}
