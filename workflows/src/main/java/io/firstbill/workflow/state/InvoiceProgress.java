package io.firstbill.workflow.state;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The first invoice as examined.
 *
 * @param invoiceRef the billing system's id
 * @param examination counts the examinations, from 1
 * @param hash of what was examined
 * @param discrepancies what differs from the contract
 * @param verifiedBy user who verified it, or null
 */
public record InvoiceProgress(
        String invoiceRef,
        int examination,
        String hash,
        List<OpenDiscrepancy> discrepancies,
        @Nullable String verifiedBy) {

    /**
     * One discrepancy and its waiver.
     *
     * @param no its number on the invoice, from 1
     * @param askedBy user who asked to waive it, or null
     * @param grantedBy second user who granted the waiver, or null
     */
    public record OpenDiscrepancy(int no, @Nullable String askedBy, @Nullable String grantedBy) {

        /** True when a second person has granted its waiver. */
        public boolean waived() {
            return grantedBy != null;
        }
    }

    public InvoiceProgress {
        discrepancies = List.copyOf(discrepancies);
    }

    /** True when nothing differs, or each difference is waived. */
    public boolean clean() {
        return discrepancies.stream().allMatch(OpenDiscrepancy::waived);
    }

    /** The discrepancy with this number, or null. */
    public @Nullable OpenDiscrepancy discrepancy(int no) {
        return discrepancies.stream().filter(d -> d.no() == no).findFirst().orElse(null);
    }

    /** The same with one discrepancy changed. */
    public InvoiceProgress with(OpenDiscrepancy changed) {
        return new InvoiceProgress(
                invoiceRef,
                examination,
                hash,
                discrepancies.stream().map(d -> d.no() == changed.no() ? changed : d).toList(),
                verifiedBy);
    }

    /** The invoice verified. */
    public InvoiceProgress verified(String user) {
        return new InvoiceProgress(invoiceRef, examination, hash, discrepancies, user);
    }
}
