package io.firstbill.workflow.message;

/**
 * Signal: the billing system holds an invoice of the deal's live account that is not zero.
 *
 * @param eventId the billing system's event, or a name made from the invoice when a poll found it; a repeat is ignored
 * @param invoiceRef the billing system's id
 */
public record InvoiceDrafted(String eventId, String invoiceRef) {}
