package io.firstbill.rating;

import io.firstbill.pricing.PricingConfig;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one configuration bills over its term beside what another one does. For example 250 seats at 42.00 a month
 * instead of 200 bill 2,100.00 more on the first invoice and 25,200.00 more over a year.
 *
 * @param was what the one bills
 * @param now what the other bills
 */
public record BilledChange(Billed was, Billed now) {

    /**
     * What is billed over a term, before tax and credits.
     *
     * @param invoices how many
     * @param firstDate date of the first invoice on which there is something to pay; null when there is none
     * @param first total of that invoice; zero when there is none
     * @param term all of them together
     */
    public record Billed(int invoices, @Nullable LocalDate firstDate, Money first, Money term) {
        static Billed of(CurrencyUnit currency, List<ExpectedInvoice> invoices) {
            Money zero = Money.zero(currency);
            Optional<ExpectedInvoice> first =
                    invoices.stream().filter(invoice -> !invoice.total().isZero()).findFirst();
            return new Billed(
                    invoices.size(),
                    first.map(ExpectedInvoice::invoiceDate).orElse(null),
                    first.map(ExpectedInvoice::total).orElse(zero),
                    invoices.stream().map(ExpectedInvoice::total).reduce(zero, Money::plus));
        }
    }

    /** The change from these invoices of a configuration to those of another one. */
    public static BilledChange of(
            PricingConfig was, List<ExpectedInvoice> wasBilled, PricingConfig now, List<ExpectedInvoice> nowBilled) {
        return new BilledChange(Billed.of(was.currency(), wasBilled), Billed.of(now.currency(), nowBilled));
    }

    /** How much more the first invoice is; null when the currencies differ. */
    public @Nullable Money firstMore() {
        return more(was.first, now.first);
    }

    /** How much more the whole term is; null when the currencies differ. */
    public @Nullable Money termMore() {
        return more(was.term, now.term);
    }

    private static @Nullable Money more(Money was, Money now) {
        return was.isSameCurrency(now) ? now.minus(was) : null;
    }
}
