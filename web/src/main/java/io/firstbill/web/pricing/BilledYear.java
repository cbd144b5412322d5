package io.firstbill.web.pricing;

import io.firstbill.rating.ExpectedInvoice;

import org.joda.money.Money;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The invoices of one calendar year.
 *
 * @param total of them, before tax and credits
 */
public record BilledYear(int year, List<ExpectedInvoice> invoices, Money total) {
    public BilledYear {
        invoices = List.copyOf(invoices);
    }

    static List<BilledYear> of(PricedVersion priced) {
        return priced.invoices().stream()
                .collect(
                        Collectors.groupingBy(
                                invoice -> invoice.invoiceDate().getYear(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new BilledYear(year.getKey(), year.getValue(), priced.sum(year.getValue())))
                .toList();
    }
}
