package io.firstbill.web.invoice;

import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.invoice.Invoice;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.SendBackOffer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The first invoice of a deal, examined.
 *
 * @param invoice what billing holds
 * @param examinedAt when it was read
 * @param examination counts the examinations, from 1
 * @param found every discrepancy, the largest first
 * @param lines each line three ways, those that differ first
 * @param bridge from the expected to the invoiced total
 * @param open how many discrepancies are neither mended nor waived
 * @param verify the visitor's open task to verify it, or null
 * @param verifiedBy who verified it, or null
 * @param back the form to send the deal back, or null
 */
public record InvoiceView(
        DealHead head,
        Invoice invoice,
        Instant examinedAt,
        int examination,
        Money expected,
        Money invoiced,
        Money difference,
        List<Found> found,
        List<Line> lines,
        Bridge bridge,
        long open,
        boolean only,
        @Nullable TaskRow verify,
        @Nullable String verifiedBy,
        @Nullable SendBackOffer back) {

    /**
     * One discrepancy.
     *
     * @param sentence line, amount and cause
     * @param askedBy who asked to waive it, or null
     * @param askedWhy the reason given, empty when nobody asked
     * @param grantedBy who granted the waiver, or null
     * @param mayAsk whether the visitor may ask to waive it now
     * @param decide the visitor's open task to decide on its waiver, or null
     * @param mendedIn the stage that can usually mend it, in words
     */
    public record Found(
            int no,
            String type,
            String sentence,
            Money difference,
            @Nullable String askedBy,
            String askedWhy,
            @Nullable String grantedBy,
            boolean mayAsk,
            @Nullable TaskRow decide,
            String mendedIn) {}

    /**
     * One line three ways.
     *
     * @param quote the contract's words, empty when not known
     * @param page page of the order form, zero when not known
     * @param expectedBy the arithmetic of the expected amount
     * @param invoicedBy quantity and price as billing states them
     * @param found the discrepancies that explain the difference; empty when it matches
     */
    public record Line(
            String title,
            String days,
            String quote,
            int page,
            String expectedBy,
            Money expected,
            String invoicedBy,
            Money invoiced,
            Money difference,
            List<Found> found) {}

    /** From expected to invoiced; {@code net} is the width of the last bar. */
    public record Bridge(List<Step> steps, String net) {}

    /**
     * One step of the bridge.
     *
     * @param css class of the bar
     * @param width of the bar, in units of its drawing
     */
    public record Step(String label, Money difference, String css, String width) {}

    /** How many lines match. */
    public long matched() {
        return lines.stream().filter(line -> line.found().isEmpty()).count();
    }

    /** Discrepancies of the invoice as a whole. */
    public List<Found> whole() {
        return found.stream().filter(one -> lines.stream().noneMatch(line -> line.found().contains(one))).toList();
    }
}
