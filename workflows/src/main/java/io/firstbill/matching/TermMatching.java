package io.firstbill.matching;

import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Match;
import io.firstbill.misreading.Explained;
import io.firstbill.misreading.Readings;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;

import java.util.List;

/**
 * Lays all invoices of a term against the expected ones. What a wrong term or choice does to one invoice may have many
 * causes; what it does to all of them has few, so that each difference is told by the cause that explains most of them.
 *
 * <p>Example: a yearly commitment that was set up as a monthly one adds a true-up to weak months and takes away the one
 * of the year; each of these lines says {@code commitment.1 window: set up with MONTHLY instead of ANNUAL}.
 */
public final class TermMatching {
    private final PricingConfig config;
    private final Explained explained;

    private TermMatching(PricingConfig config, Explained explained) {
        this.config = config;
        this.explained = explained;
    }

    /**
     * What explains the differences of a term.
     *
     * @param expected every invoice the contract asks for
     * @param billed every invoice produced, in any order
     * @param usage what was used; stated quantities hold where nothing was reported
     */
    public static TermMatching of(
            PricingConfig config, List<ExpectedInvoice> expected, List<Invoice> billed, UsageSource usage) {
        return new TermMatching(config, Explained.term(new Readings(config, usage), expected, billed));
    }

    /** One invoice of the term against its expected one; without the parties. */
    public Match match(ExpectedInvoice expected, Invoice actual) {
        return InvoiceMatching.match(config, expected, actual, explained);
    }
}
