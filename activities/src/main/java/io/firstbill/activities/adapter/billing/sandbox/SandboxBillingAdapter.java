package io.firstbill.activities.adapter.billing.sandbox;

import io.firstbill.activities.adapter.ExternalSystem;
import io.firstbill.activities.adapter.Held;
import io.firstbill.activities.adapter.Held.State;
import io.firstbill.activities.adapter.RefusalToFailure;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.effect.Failpoints;
import io.firstbill.activities.sandbox.billing.SandboxBilling;
import io.firstbill.invoice.Invoice;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.SubscriptionModel;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The billing port on the sandbox. Each write passes the failpoint {@code billing.afterEffect} before it answers. */
@Singleton
@Requires(bean = SandboxBilling.class)
public final class SandboxBillingAdapter implements BillingSystem {
    private static final ExternalSystem SYSTEM = new ExternalSystem("sandbox", "Sandbox billing");

    private final SandboxBilling sandbox;
    private final Failpoints failpoints;

    /** The port on this sandbox. */
    public SandboxBillingAdapter(SandboxBilling sandbox, Failpoints failpoints) {
        this.sandbox = sandbox;
        this.failpoints = failpoints;
    }

    @Override
    public ExternalSystem system() {
        return SYSTEM;
    }

    @Override
    public Optional<Held<AccountModel>> account(String key) {
        return ask(() -> sandbox.account(key)).map(held -> held(held.id(), held.model(), held.ended()));
    }

    @Override
    public String createAccount(String key, AccountModel account) {
        return write(() -> sandbox.createAccount(key, account));
    }

    @Override
    public void archiveAccount(String key, String accountRef) {
        act(() -> sandbox.archiveAccount(key, accountRef));
    }

    @Override
    public Optional<Held<PriceModel>> price(String key) {
        return ask(() -> sandbox.price(key)).map(held -> held(held.id(), held.model(), held.ended()));
    }

    @Override
    public String createPrice(String key, PriceModel price) {
        return write(() -> sandbox.createPrice(key, price));
    }

    @Override
    public void archivePrice(String key, String priceRef) {
        act(() -> sandbox.archivePrice(key, priceRef));
    }

    @Override
    public Optional<Held<SubscriptionModel>> subscription(String key) {
        return ask(() -> sandbox.subscription(key)).map(held -> held(held.id(), held.model(), held.ended()));
    }

    @Override
    public String createSubscription(
            String key, String accountRef, SubscriptionModel subscription, Map<String, String> priceRefs) {
        return write(() -> sandbox.createSubscription(key, accountRef, subscription, priceRefs));
    }

    @Override
    public void cancelSubscription(String key, String subscriptionRef) {
        act(() -> sandbox.cancelSubscription(key, subscriptionRef));
    }

    @Override
    public boolean held(String accountRef) {
        return ask(() -> sandbox.accountById(accountRef)).onHold();
    }

    @Override
    public void hold(String key, String accountRef) {
        act(() -> sandbox.hold(key, accountRef));
    }

    @Override
    public void release(String key, String accountRef) {
        act(() -> sandbox.release(key, accountRef));
    }

    @Override
    public List<Invoice> invoices(String accountRef) {
        return ask(() -> sandbox.invoices(accountRef));
    }

    @Override
    public Optional<Invoice> invoice(String invoiceRef) {
        return ask(() -> sandbox.invoice(invoiceRef));
    }

    @Override
    public Invoice finalise(String key, String invoiceRef) {
        return write(() -> sandbox.finalise(key, invoiceRef));
    }

    @Override
    public Invoice voidInvoice(String key, String invoiceRef, String reason) {
        return write(() -> sandbox.voidInvoice(key, invoiceRef, reason));
    }

    @Override
    public Optional<String> credit(String key) {
        return ask(() -> sandbox.creditByKey(key));
    }

    @Override
    public String credit(String key, String invoiceRef, String reason) {
        return write(() -> sandbox.credit(key, invoiceRef, reason));
    }

    @Override
    public String createTestCopy(String key, String subscriptionKey, String accountKey) {
        return write(() -> sandbox.createTestCopy(key, subscriptionKey, accountKey));
    }

    @Override
    public void advanceClock(String accountRef, LocalDate to) {
        act(() -> sandbox.advanceClock(accountRef, to));
    }

    @Override
    public LocalDate clock(String accountRef) {
        return ask(() -> sandbox.accountById(accountRef)).clock();
    }

    @Override
    public URI link(String ref) {
        return URI.create("/sandbox/billing#" + ref);
    }

    private <T> Held<T> held(String id, T model, boolean ended) {
        return new Held<>(id, model, ended ? State.ENDED : State.ACTIVE, link(id));
    }

    private <T> T write(Supplier<T> call) {
        T answer = ask(call);
        failpoints.hit("billing.afterEffect");
        return answer;
    }

    private void act(Runnable call) {
        write(() -> {
            call.run();
            return SYSTEM;
        });
    }

    private static <T> T ask(Supplier<T> call) {
        return RefusalToFailure.ask(SYSTEM, call);
    }
}
