package io.firstbill.activities.adapter.billing;

import java.time.LocalDate;

/**
 * The part of billing by which an acceptance run walks the whole term: an account of its own with a clock of its own.
 */
public interface TestRuns {

    /**
     * Copies an account and its subscription for a test: the same prices, a clock of its own that stands at the first
     * day of the term, invoices that never leave. Found again by {@link BillingSystem#account}.
     *
     * @return the copy's account ref
     */
    String createTestCopy(String key, String subscriptionKey, String accountKey);

    /**
     * Moves a test account's clock forward to a date and makes the invoices due until then. The same date again, or an
     * earlier one, changes nothing.
     */
    void advanceClock(String accountRef, LocalDate to);

    /** The date on an account's clock. */
    LocalDate clock(String accountRef);
}
