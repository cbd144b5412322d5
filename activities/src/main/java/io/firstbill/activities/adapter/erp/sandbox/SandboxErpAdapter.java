package io.firstbill.activities.adapter.erp.sandbox;

import io.firstbill.activities.adapter.ExternalSystem;
import io.firstbill.activities.adapter.Held;
import io.firstbill.activities.adapter.Held.State;
import io.firstbill.activities.adapter.RefusalToFailure;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.activities.effect.Failpoints;
import io.firstbill.activities.sandbox.erp.SandboxErp;
import io.firstbill.invoice.Invoice;
import io.firstbill.setup.AccountModel;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The ERP port on the sandbox. Each write passes the failpoint {@code erp.afterEffect} before it answers. */
@Singleton
@Requires(bean = SandboxErp.class)
public final class SandboxErpAdapter implements ErpSystem {
    private static final ExternalSystem SYSTEM = new ExternalSystem("sandbox", "Sandbox ERP");

    private final SandboxErp sandbox;
    private final Failpoints failpoints;

    /** The port on this sandbox. */
    public SandboxErpAdapter(SandboxErp sandbox, Failpoints failpoints) {
        this.sandbox = sandbox;
        this.failpoints = failpoints;
    }

    @Override
    public ExternalSystem system() {
        return SYSTEM;
    }

    @Override
    public Optional<Held<AccountModel>> customer(String key) {
        return ask(() -> sandbox.customer(key)).map(held -> held(held.id(), held.model(), held.ended()));
    }

    @Override
    public String upsertCustomer(String key, AccountModel customer) {
        return write(() -> sandbox.upsertCustomer(key, customer));
    }

    @Override
    public void archiveCustomer(String key, String customerRef) {
        write(() -> {
            sandbox.archiveCustomer(key, customerRef);
            return customerRef;
        });
    }

    @Override
    public Optional<Held<Invoice>> invoice(String billingNumber) {
        return ask(() -> sandbox.invoice(billingNumber)).map(held -> held(held.externalId(), held, false));
    }

    @Override
    public String mirror(String key, String customerRef, Invoice issued) {
        return write(() -> sandbox.mirror(key, customerRef, issued));
    }

    @Override
    public Optional<String> reversal(String key) {
        return ask(() -> sandbox.creditNote(key));
    }

    @Override
    public String reverse(String key, String invoiceRef, String reason) {
        return write(() -> sandbox.reverse(key, invoiceRef, reason));
    }

    @Override
    public URI link(String ref) {
        return URI.create("/sandbox/erp#" + ref);
    }

    private <T> Held<T> held(String id, T model, boolean ended) {
        return new Held<>(id, model, ended ? State.ENDED : State.ACTIVE, link(id));
    }

    private <T> T write(Supplier<T> call) {
        T answer = ask(call);
        failpoints.hit("erp.afterEffect");
        return answer;
    }

    private static <T> T ask(Supplier<T> call) {
        return RefusalToFailure.ask(SYSTEM, call);
    }
}
