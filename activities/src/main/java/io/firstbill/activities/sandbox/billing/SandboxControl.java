package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Call;
import io.firstbill.activities.sandbox.CallLog;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Faults;
import io.firstbill.activities.sandbox.SandboxDatabase;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the people who run the sandbox may do and no client can: move a live account's clock, plant faults, look in. */
@Singleton
@Requires(bean = SandboxBilling.class)
public final class SandboxControl {
    private final SandboxBilling sandbox;
    private final SandboxDatabase database;
    private final Faults faults;
    private final CallLog log;

    /** The control of this sandbox. */
    public SandboxControl(SandboxBilling sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.database = sandbox.database();
        this.faults = new Faults(clock);
        this.log = new CallLog(clock);
    }

    /** Moves any account's clock forward and invoices what is due by then; an earlier date changes nothing. */
    public void moveClock(String accountId, LocalDate to) {
        sandbox.moveClock(accountId, to);
    }

    /** Every account with its clock, newest first. */
    public List<Account> accounts() {
        return database.transaction(session -> sandbox.accounts(session));
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
}
