package io.firstbill.web.pricing;

import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a configuration bills over its term.
 *
 * @param invoices by date; empty when it cannot be priced, or when nothing is ever billed
 * @param why it cannot be priced, in words; null when it can
 */
record Priced(List<ExpectedInvoice> invoices, @Nullable String why) {
    static Priced of(PricingConfig config) {
        return of(config, UsageSource.none());
    }

    static Priced of(PricingConfig config, UsageSource usage) {
        boolean unsound =
                config.charges().stream()
                        .flatMap(charge -> charge.phases().stream())
                        .flatMap(phase -> phase.model().check().stream())
                        .anyMatch(Finding::blocks);
        if (unsound) {
            return new Priced(List.of(), "The invoices are worked out when what is marked is mended.");
        }
        try {
            return new Priced(ExpectedInvoices.of(config, usage), null);
        } catch (FirstbillException unpriced) {
            return new Priced(List.of(), unpriced.getMessage());
        }
    }

    /** The first invoice on which there is something to pay, or null. */
    @Nullable ExpectedInvoice first() {
        return invoices.stream().filter(invoice -> !invoice.total().isZero()).findFirst().orElse(null);
    }

    /** The invoices that follow the first one, at most so many. */
    List<ExpectedInvoice> next(int most) {
        ExpectedInvoice first = first();
        return first == null
                ? List.of()
                : invoices.stream()
                        .filter(invoice -> invoice.invoiceDate().isAfter(first.invoiceDate()))
                        .limit(most)
                        .toList();
    }

    static Money sum(List<ExpectedInvoice> invoices, Money zero) {
        return invoices.stream().map(ExpectedInvoice::total).reduce(zero, Money::plus);
    }
}
