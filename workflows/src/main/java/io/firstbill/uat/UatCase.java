package io.firstbill.uat;

import io.firstbill.invoice.LineMatch;

import java.time.LocalDate;
import java.util.List;

/** One thing about the contract that the acceptance run must show. */
public sealed interface UatCase permits LineCase, RampStepCase, FreePeriodCase, StubCase {
    /** Stable name within the plan, for example {@code ramp-L1-2027-03-16}. */
    String id();

    /** What it is about, in words. */
    String title();

    /** What must be seen, in words. */
    String looksFor();

    /** Dates of the expected invoices it looks at, ascending; empty when nothing may be billed. */
    List<LocalDate> invoices();

    /** True when this line, on the invoice of this date, speaks for or against the case. */
    boolean concerns(LocalDate invoiceDate, LineMatch line);

    /** True when the case passes only if at least one billed line speaks for it. */
    default boolean needsEvidence() {
        return !invoices().isEmpty();
    }
}
