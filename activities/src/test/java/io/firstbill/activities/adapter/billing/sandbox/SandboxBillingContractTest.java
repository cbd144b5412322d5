package io.firstbill.activities.adapter.billing.sandbox;

import io.firstbill.activities.SettableClock;
import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.billing.BillingSystemContract;
import io.firstbill.activities.effect.Failpoints;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.activities.sandbox.billing.SandboxBilling;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.time.Duration;
import java.time.Instant;

class SandboxBillingContractTest extends BillingSystemContract {
    private static SandboxBilling sandbox;

    @BeforeAll
    static void open() {
        TestPostgres database = TestPostgres.fresh();
        sandbox =
                new SandboxBilling(
                        new SandboxSettings(
                                database.url(),
                                database.username(),
                                database.password(),
                                4,
                                Duration.ofHours(24),
                                Duration.ZERO),
                        new SettableClock(Instant.parse("2027-01-15T09:00:00Z")));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected BillingSystem billing() {
        return new SandboxBillingAdapter(sandbox, new Failpoints(""));
    }
}
