package io.firstbill.activities.adapter.erp.sandbox;

import io.firstbill.activities.SettableClock;
import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.activities.adapter.erp.ErpSystemContract;
import io.firstbill.activities.effect.Failpoints;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.activities.sandbox.erp.SandboxErp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.time.Duration;
import java.time.Instant;

class SandboxErpContractTest extends ErpSystemContract {
    private static SandboxErp sandbox;

    @BeforeAll
    static void open() {
        TestPostgres database = TestPostgres.fresh();
        sandbox =
                new SandboxErp(
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
    protected ErpSystem erp() {
        return new SandboxErpAdapter(sandbox, new Failpoints(""));
    }
}
