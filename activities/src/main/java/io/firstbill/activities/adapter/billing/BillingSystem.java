package io.firstbill.activities.adapter.billing;

import io.firstbill.activities.adapter.ExternalSystem;
import io.firstbill.activities.adapter.Held;
import io.firstbill.invoice.Invoice;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.SubscriptionModel;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system that bills. Writes take our idempotency key ({@code [A-Za-z0-9_-]}, at most 100 characters) and answer with
 * that system's own id, the ref. A key protects a repeat only as long as the vendor remembers it, so whoever repeats a
 * write looks the key up first.
 *
 * <p>Failures are {@link io.firstbill.failure.FirstbillException}: {@code EXTERNAL_UNAVAILABLE} when it is not known
 * whether the write took effect, {@code EXTERNAL_RATE_LIMITED} with the time to wait, {@code VALIDATION_REJECTED},
 * {@code NOT_FOUND} for a ref it does not know, {@code IDEMPOTENCY_MISMATCH} for a known key with another request.
 */
public interface BillingSystem extends TestRuns {

    /** Which system this is. */
    ExternalSystem system();

    /** The account made under this key, as it is held there; empty when there is none. */
    Optional<Held<AccountModel>> account(String key);

    /** Makes the customer's account on hold: no invoice leaves it until {@link #release}. */
    String createAccount(String key, AccountModel account);

    /** Takes an account out of use for good; what was issued stays on record. */
    void archiveAccount(String key, String accountRef);

    /** The price made under this key, as it is held there; empty when there is none. */
    Optional<Held<PriceModel>> price(String key);

    /** Makes a price. */
    String createPrice(String key, PriceModel price);

    /** Takes a price out of use; subscriptions that have it keep it. */
    void archivePrice(String key, String priceRef);

    /** The subscription made under this key, as it is held there; empty when there is none. */
    Optional<Held<SubscriptionModel>> subscription(String key);

    /**
     * Makes the running agreement of an account. Periods that are already due are invoiced as drafts.
     *
     * @param priceRefs the ref of each price by its {@link PriceModel#key()}
     */
    String createSubscription(
            String key, String accountRef, SubscriptionModel subscription, Map<String, String> priceRefs);

    /** Ends a subscription at once and voids its drafts; issued invoices stay and are credited one by one. */
    void cancelSubscription(String key, String subscriptionRef);

    /** True while no invoice of this account can leave. */
    boolean held(String accountRef);

    /** Holds back invoices of this account from now on. */
    void hold(String key, String accountRef);

    /** Lets invoices of this account leave, drafts that are due among them. */
    void release(String key, String accountRef);

    /** Every invoice of the account, drafts, issued and void, by date. */
    List<Invoice> invoices(String accountRef);

    /** One invoice; empty when the system does not know it. */
    Optional<Invoice> invoice(String invoiceRef);

    /** Issues a draft, also on an account that is on hold, and answers it as issued; an issued one stays as it is. */
    Invoice finalise(String key, String invoiceRef);

    /** Voids a draft or an invoice that was issued; what it billed is due again at the next invoice run. */
    Invoice voidInvoice(String key, String invoiceRef, String reason);

    /** The credit made under this key; empty when there is none. */
    Optional<String> credit(String key);

    /** Credits an issued invoice in full; answers the credit's own ref. */
    String credit(String key, String invoiceRef, String reason);

    /** Where a person sees the object in that system. */
    URI link(String ref);
}
