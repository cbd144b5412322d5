package io.firstbill.misreading;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;

import java.util.List;
import java.util.function.Function;

/**
 * One way in which billing may have been set up otherwise than agreed: one term, or one choice, read differently.
 *
 * @param type what kind of difference it makes
 * @param expected the term as agreed
 * @param actual the term as it may have been set up
 * @param words the cause in words, for example {@code billed under period end INCLUSIVE instead of HALF_OPEN}
 * @param invoices every invoice of the term under it, given how a configuration is rated
 */
record Misreading(
        DiscrepancyType type,
        String expected,
        String actual,
        String words,
        Function<Function<PricingConfig, List<ExpectedInvoice>>, List<ExpectedInvoice>> invoices) {

    /** A term set up otherwise. */
    static Misreading of(DiscrepancyType type, String expected, String actual, String words, PricingConfig setUp) {
        return new Misreading(type, expected, actual, words, rating -> rating.apply(setUp));
    }

    /** The same, told as {@code what: actual instead of expected}. */
    static Misreading told(DiscrepancyType type, String what, Object expected, Object actual, PricingConfig setUp) {
        var words = what + ": set up with " + actual + " instead of " + expected;
        return of(type, String.valueOf(expected), String.valueOf(actual), words, setUp);
    }
}
