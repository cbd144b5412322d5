package io.firstbill.web.uat;

import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.activities.store.stage.UatRunRow;
import io.firstbill.uat.UatResult;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.SendBackOffer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A UAT run of a deal.
 *
 * @param run the run shown
 * @param inForce whether the run is the one a sign-off would be about
 * @param signedOffBy who signed this run off, or null
 * @param only whether only differences are shown
 * @param signOff the visitor's open task to sign this run off, or null; needs a run without differences
 * @param back the form to send the deal back, or null
 */
public record UatView(
        DealHead head,
        UatRunRow run,
        List<Integer> runs,
        boolean inForce,
        @Nullable String signedOffBy,
        boolean only,
        Sheet sheet,
        List<UatResult> cases,
        @Nullable TaskRow signOff,
        @Nullable SendBackOffer back) {

    /**
     * The whole term, expected beside actual.
     *
     * @param differing each line that differs, in the order of invoice dates
     * @param whole what differs about an invoice as a whole, in words
     * @param matching one row for each contract line, over all invoices on which it agrees
     */
    public record Sheet(
            Money expected,
            Money actual,
            Money difference,
            int lines,
            int matched,
            List<Row> differing,
            List<String> whole,
            List<Row> matching,
            List<InvoiceRow> invoices) {}

    /**
     * One row of the sheet.
     *
     * @param sub days, invoice date or number of invoices, in words
     * @param rule the calculation in words
     * @param page page of the order form, zero when not known
     * @param result type of the difference, empty when it matches
     * @param why each difference in a sentence; empty when it matches, or when a row above it says the same of its line
     * @param steps the arithmetic of the expected amount
     */
    public record Row(
            String line,
            String sub,
            String rule,
            int page,
            Money expected,
            Money actual,
            Money difference,
            String result,
            List<String> why,
            List<String> steps) {}

    /** One invoice of the run. */
    public record InvoiceRow(LocalDate date, boolean expectedAtAll, String refs, Money expected, Money actual) {}

    /** How many cases were shown. */
    public long passed() {
        return cases.stream().filter(UatResult::passed).count();
    }

    /** True when nothing differs and every case was shown. */
    public boolean agrees() {
        return sheet.differing().isEmpty() && sheet.whole().isEmpty() && passed() == cases.size();
    }

    /** How many invoices billing produced. */
    public long produced() {
        return sheet.invoices().stream().filter(one -> !one.refs().isEmpty()).count();
    }
}
