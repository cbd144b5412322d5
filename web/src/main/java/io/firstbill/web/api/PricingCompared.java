package io.firstbill.web.api;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.pricing.Change;
import io.firstbill.rating.BilledChange;
import io.swagger.v3.oas.annotations.media.Schema;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Two versions of a pricing configuration.
 *
 * @param fields what differs, in the order of a configuration; empty exactly when the hashes agree
 * @param firstInvoice what it changes on the first invoice with something to pay
 * @param term what it changes over the whole term
 */
@Schema(name = "PricingCompared")
record PricingCompared(Version from, Version to, List<Change> fields, FirstInvoice firstInvoice, WholeTerm term) {

    /** A version with who made it and why. */
    @Schema(name = "PricingVersion")
    record Version(int version, int contractVersion, String hash, String author, Instant at, String reason) {
        static Version of(PricingVersionRow row) {
            return new Version(row.version(), row.contractVersion(), row.hash(), row.author(), row.at(), row.reason());
        }
    }

    /** The first invoice of a version; the date is absent when nothing is ever billed. */
    @Schema(name = "FirstInvoiceTotal")
    record First(@Nullable LocalDate invoiceDate, Money total) {}

    /** The first invoice before and after; the change is absent when the currencies differ. */
    @Schema(name = "FirstInvoiceChange")
    record FirstInvoice(First was, First now, @Nullable Money change) {}

    /** All invoices of a version, before tax and credits. */
    @Schema(name = "TermTotal")
    record Total(int invoices, Money total) {}

    /** The whole term before and after; the change is absent when the currencies differ. */
    @Schema(name = "TermChange")
    record WholeTerm(Total was, Total now, @Nullable Money change) {}

    static PricingCompared of(PricingVersionRow from, PricingVersionRow to) {
        var change =
                BilledChange.of(
                        from.pricingConfig(), from.expectedInvoices(), to.pricingConfig(), to.expectedInvoices());
        return new PricingCompared(
                Version.of(from),
                Version.of(to),
                from.pricingConfig().diff(to.pricingConfig()),
                new FirstInvoice(first(change.was()), first(change.now()), change.firstMore()),
                new WholeTerm(total(change.was()), total(change.now()), change.termMore()));
    }

    private static First first(BilledChange.Billed billed) {
        return new First(billed.firstDate(), billed.first());
    }

    private static Total total(BilledChange.Billed billed) {
        return new Total(billed.invoices(), billed.term());
    }
}
