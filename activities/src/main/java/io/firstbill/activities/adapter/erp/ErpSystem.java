package io.firstbill.activities.adapter.erp;

import io.firstbill.activities.adapter.ExternalSystem;
import io.firstbill.activities.adapter.Held;
import io.firstbill.invoice.Invoice;
import io.firstbill.setup.AccountModel;

import java.net.URI;
import java.util.Optional;

/**
 * A system that keeps the books. Keys, refs and failures as in {@link
 * io.firstbill.activities.adapter.billing.BillingSystem}.
 */
public interface ErpSystem {

    /** Which system this is. */
    ExternalSystem system();

    /** The customer under this key, as it is held there; empty when there is none. */
    Optional<Held<AccountModel>> customer(String key);

    /** Makes the customer of this key, or brings the one there is in line with the model; answers its ref. */
    String upsertCustomer(String key, AccountModel customer);

    /** Takes a customer out of use; its documents stay on record. */
    void archiveCustomer(String key, String customerRef);

    /** The mirror of the invoice billing issued under this number, as it is held there; empty when there is none. */
    Optional<Held<Invoice>> invoice(String billingNumber);

    /**
     * Books an issued invoice of billing, its number as the reference.
     *
     * @param issued has a number
     * @return the ref of the mirror
     */
    String mirror(String key, String customerRef, Invoice issued);

    /** The credit note made under this key; empty when there is none. */
    Optional<String> reversal(String key);

    /** Books a credit note over a mirrored invoice, in full; answers the note's ref. */
    String reverse(String key, String invoiceRef, String reason);

    /** Where a person sees the object in that system. */
    URI link(String ref);
}
