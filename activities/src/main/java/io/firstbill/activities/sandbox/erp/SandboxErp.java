package io.firstbill.activities.sandbox.erp;

import io.firstbill.activities.sandbox.Call;
import io.firstbill.activities.sandbox.CallLog;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Faults;
import io.firstbill.activities.sandbox.Gate;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Request;
import io.firstbill.activities.sandbox.SandboxDatabase;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.activities.sandbox.Subject;
import io.firstbill.invoice.Invoice;
import io.firstbill.setup.AccountModel;
import io.micronaut.context.annotation.Requires;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The face of the sandbox ERP: what a vendor would offer over the wire. Says no by {@link Refusal}. */
@Singleton
@Requires(bean = SandboxSettings.class)
public final class SandboxErp implements AutoCloseable {
    private final SandboxDatabase database;
    private final Gate gate;
    private final Customers customers;
    private final Documents documents;
    private final Faults faults;
    private final CallLog log;

    /** Opens the system over its own schema. */
    public SandboxErp(SandboxSettings settings, Clock clock) {
        this.database = new SandboxDatabase(settings, "sandbox_erp", "classpath:db/sandbox/erp");
        this.gate = new Gate(database, clock, settings);
        this.customers = new Customers(clock);
        this.documents = new Documents(clock);
        this.faults = new Faults(clock);
        this.log = new CallLog(clock);
    }

    /** A customer as held. */
    public record HeldCustomer(String id, boolean ended, AccountModel model) {}

    /** The customer under a key. */
    public Optional<HeldCustomer> customer(String key) {
        return gate.read("customer", Subject.of(key, null), session -> customers.byKey(session, key));
    }

    /** Makes the customer of a key, or changes the one there is; answers its id. */
    public String upsertCustomer(String key, AccountModel model) {
        Request request = Request.of("upsertCustomer", key, "", model).repeatable();
        return gate.write(request, session -> customers.upsert(session, key, model));
    }

    /** Takes a customer out of use. */
    public void archiveCustomer(String key, String id) {
        gate.write(
                Request.of("archiveCustomer", key, "", id),
                session -> {
                    customers.end(session, id);
                    return id;
                });
    }

    /** The first mirror with this reference. */
    public Optional<Invoice> invoice(String reference) {
        return gate.read("invoice", Subject.only(reference), session -> documents.byReference(session, reference));
    }

    /** Books an invoice under its number as the reference; answers the id of the mirror. */
    public String mirror(String key, String customerId, Invoice issued) {
        String number = issued.number();
        if (number == null) {
            throw Refusal.unprocessable("Only an issued invoice is booked; " + issued.externalId() + " has no number");
        }
        return gate.write(
                Request.of("mirror", key, "", customerId, number, issued.total()),
                session -> {
                    customers.mustBeOpen(session, customerId);
                    return documents.book(session, customerId, number, issued);
                });
    }

    /** The credit note made under a key. */
    public Optional<String> creditNote(String key) {
        return gate.read("creditNote", Subject.of(key, null), session -> documents.creditNote(session, key));
    }

    /** Books a credit note over a mirror, in full; answers its id. */
    public String reverse(String key, String invoiceId, String reason) {
        return gate.write(
                Request.of("reverse", key, "", invoiceId, reason),
                session -> documents.credit(session, key, invoiceId, reason));
    }

    /** Plants a fault; answers its number. */
    public long plant(Fault fault) {
        return database.transaction(session -> faults.plant(session, fault));
    }

    /** Clears a fault; false when it was no longer there. */
    public boolean clear(long faultId) {
        return database.transaction(session -> faults.clear(session, faultId));
    }

    /** Faults that can still hit. */
    public List<Fault> faults() {
        return database.transaction(faults::open);
    }

    /** The latest write requests the system received, newest first. */
    public List<Call> calls(int count) {
        return database.transaction(session -> log.latest(session, count));
    }

    @Override
    @PreDestroy
    public void close() {
        database.close();
    }
}
