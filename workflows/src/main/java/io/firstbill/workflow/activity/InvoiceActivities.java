package io.firstbill.workflow.activity;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.state.InvoiceProgress;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

import java.time.LocalDate;

/** Verifies and issues the first invoice. */
@ActivityInterface
public interface InvoiceActivities {

    /** The date of the first invoice that is not zero, by the calculator; stored for the page that waits for it. */
    @ActivityMethod(name = "ExpectInvoice")
    LocalDate expect(DealId deal, int pricingVersion);

    /** Reads the invoice, matches it line by line with the expected one and stores the examination. */
    @ActivityMethod(name = "ExamineInvoice")
    InvoiceProgress examine(DealId deal, int pricingVersion, String invoiceRef, int examination);

    /** Opens the gate: the account's invoices may leave from now on, the verified one first. Once, by the ledger. */
    @ActivityMethod(name = "IssueInvoice")
    void issue(DealId deal, String invoiceRef, int generation);

    /** Mirrors the issued invoice in ERP, once, by the ledger. */
    @ActivityMethod(name = "MirrorInvoice")
    void mirror(DealId deal, String invoiceRef, int generation);
}
