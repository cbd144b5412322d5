package io.firstbill.activities.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.SettableClock;
import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.billing.sandbox.SandboxBillingAdapter;
import io.firstbill.activities.sandbox.Call;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Fault.Kind;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.activities.sandbox.billing.SandboxBilling;
import io.firstbill.activities.sandbox.billing.SandboxControl;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.setup.AccountModel;
import io.micronaut.context.ApplicationContext;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The ledger in front of a billing system that misbehaves, each transition on a real database. */
class EffectLedgerTest {
    private static final AccountModel ACCOUNT =
            new AccountModel(
                    "Kestrel Analytics Ltd",
                    null,
                    "1 Mill Lane, Leeds",
                    "GBP",
                    "Europe/London",
                    30,
                    null,
                    "Firstbill Ltd");
    private static final AtomicLong NUMBER = new AtomicLong(5000);

    private static ApplicationContext context;
    private static SandboxBilling sandbox;
    private static SandboxControl control;
    private static SettableClock clock;

    private final EffectKey key = EffectKey.of(DealId.of(NUMBER.incrementAndGet()), Stage.BILLING_SETUP, "account", 1);

    @BeforeAll
    static void open() {
        TestPostgres database = TestPostgres.fresh();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        context = ApplicationContext.run(Map.copyOf(database.properties()));
        clock = new SettableClock(Instant.parse("2027-01-15T09:00:00Z"));
        sandbox =
                new SandboxBilling(
                        new SandboxSettings(
                                database.url(),
                                database.username(),
                                database.password(),
                                3,
                                Duration.ofHours(24),
                                Duration.ZERO),
                        clock);
        control = new SandboxControl(sandbox, clock);
    }

    @AfterAll
    static void close() {
        sandbox.close();
        context.close();
    }

    private static EffectLedger ledger(String failpoint) {
        return new EffectLedger(context.getBean(EffectRepository.class), clock, new Failpoints(failpoint));
    }

    private static String order(EffectLedger ledger, EffectKey key, AccountModel account, String adapterFailpoint) {
        BillingSystem billing = new SandboxBillingAdapter(sandbox, new Failpoints(adapterFailpoint));
        return ledger.once(
                key,
                account,
                text -> billing.account(text).map(held -> held.ref()),
                text -> billing.createAccount(text, account));
    }

    private String order() {
        return order(ledger(""), key, ACCOUNT, "");
    }

    private void plant(Kind kind) {
        control.plant(Fault.of(kind, key.deal().value(), 1));
    }

    private EffectRow row() {
        return ledger("").find(key).orElseThrow();
    }

    private long effects() {
        return control.calls(200).stream()
                .filter(call -> call.key().equals(key.text()) && call.outcome() == Call.Outcome.EFFECT)
                .count();
    }

    @Test
    void makesAnObjectOnceHoweverOftenItIsOrdered() {
        String ref = order();
        assertEquals(ref, order());
        assertEquals(EffectState.DONE, row().state());
        assertEquals(ref, row().ref());
        assertEquals(1, row().attempts());
        assertEquals(1, effects());
    }

    @Test
    void looksUpAnEffectWhoseAnswerWasLost() {
        plant(Kind.TIMEOUT_AFTER_EFFECT);
        FirstbillException lost = assertThrows(FirstbillException.class, this::order);
        assertEquals(FailureCode.EXTERNAL_UNAVAILABLE, lost.code());
        assertEquals(EffectState.UNKNOWN, row().state());
        order();
        assertEquals(EffectState.DONE, row().state());
        assertEquals(2, row().attempts());
        assertEquals(1, effects());
    }

    @Test
    void looksUpAnEffectThatWasAnsweredWithAServerError() {
        plant(Kind.SERVER_ERROR_AFTER_EFFECT);
        assertThrows(FirstbillException.class, this::order);
        assertEquals(EffectState.UNKNOWN, row().state());
        order();
        assertEquals(1, effects());
    }

    @Test
    void findsTheObjectAfterTheVendorForgotTheKey() {
        plant(Kind.TIMEOUT_AFTER_EFFECT);
        assertThrows(FirstbillException.class, this::order);
        clock.pass(Duration.ofHours(25));
        String ref = order();
        assertEquals(1, effects());
        assertEquals(ref, row().ref());
    }

    @Test
    void wouldBeDoubledByAForgottenKeyWithoutTheLookUp() {
        String first = sandbox.createAccount(key.text(), ACCOUNT);
        clock.pass(Duration.ofHours(25));
        assertTrue(!first.equals(sandbox.createAccount(key.text(), ACCOUNT)));
        assertEquals(2, effects());
    }

    @Test
    void sendsAgainWhatDidNotHappen() {
        plant(Kind.SERVER_ERROR);
        assertThrows(FirstbillException.class, this::order);
        assertEquals(EffectState.UNKNOWN, row().state());
        order();
        assertEquals(EffectState.DONE, row().state());
        assertEquals(1, effects());
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        plant(Kind.RATE_LIMITED);
        FirstbillException limited = assertThrows(FirstbillException.class, this::order);
        assertEquals(FailureCode.EXTERNAL_RATE_LIMITED, limited.code());
        assertEquals(Duration.ofSeconds(2), limited.retryAfter());
        assertEquals(EffectState.INTENT, row().state());
        assertTrue(String.valueOf(row().lastError()).contains("Too many requests"));
    }

    @Test
    void hasOneEffectWhenTheProcessDiesBeforeTheCall() {
        assertThrows(IllegalStateException.class, () -> order(ledger("effect.beforeCall:throw@1"), key, ACCOUNT, ""));
        assertEquals(EffectState.INTENT, row().state());
        order();
        assertEquals(1, effects());
    }

    @Test
    void hasOneEffectWhenTheProcessDiesBeforeTheAnswerArrives() {
        assertThrows(IllegalStateException.class, () -> order(ledger(""), key, ACCOUNT, "billing.afterEffect:throw@1"));
        order();
        assertEquals(1, effects());
        assertEquals(EffectState.DONE, row().state());
    }

    @Test
    void hasOneEffectWhenTheProcessDiesBeforeItIsNoted() {
        assertThrows(IllegalStateException.class, () -> order(ledger("effect.beforeDone:throw@1"), key, ACCOUNT, ""));
        order();
        assertEquals(1, effects());
    }

    @Test
    void neverSendsAnotherRequestUnderTheSameKey() {
        order();
        AccountModel other =
                new AccountModel(
                        "Somebody else", null, "1 Mill Lane, Leeds", "GBP", "Europe/London", 30, null, "Firstbill Ltd");
        FirstbillException mismatch = assertThrows(FirstbillException.class, () -> order(ledger(""), key, other, ""));
        assertEquals(FailureCode.IDEMPOTENCY_MISMATCH, mismatch.code());
        assertEquals(1, effects());
    }

    @Test
    void keepsThatAnObjectWasReadBackAndThatItWasTakenBack() {
        order();
        ledger("").verified(List.of(key));
        assertEquals(EffectState.VERIFIED, row().state());
        ledger("").undone(key);
        assertEquals(EffectState.UNDONE, row().state());
        FirstbillException gone = assertThrows(FirstbillException.class, this::order);
        assertEquals(FailureCode.NOT_POSSIBLE_NOW, gone.code());
        EffectKey next = new EffectKey(key.deal(), key.step(), 2);
        order(ledger(""), next, ACCOUNT, "");
        assertEquals(EffectState.DONE, ledger("").find(next).orElseThrow().state());
    }

    @Test
    void letsTheJanitorFindWhatNobodyCameBackFor() {
        plant(Kind.TIMEOUT_AFTER_EFFECT);
        assertThrows(FirstbillException.class, this::order);
        EffectJanitor janitor = janitor();
        janitor.sweep();
        assertEquals(EffectState.UNKNOWN, row().state());
        clock.pass(Duration.ofMinutes(5));
        janitor.sweep();
        assertEquals(EffectState.DONE, row().state());
    }

    @Test
    void letsTheJanitorParkWhatItNeverFinds() {
        plant(Kind.SERVER_ERROR);
        assertThrows(FirstbillException.class, this::order);
        EffectJanitor janitor = janitor();
        for (int look = 0; look < 7; look++) {
            assertEquals(null, row().parkedAt());
            clock.pass(Duration.ofDays(1));
            janitor.sweep();
        }
        assertEquals(clock.instant(), row().parkedAt());
        assertEquals(EffectState.UNKNOWN, row().state());
    }

    private static EffectJanitor janitor() {
        EffectLookUp accounts =
                new EffectLookUp() {
                    @Override
                    public boolean knows(String step) {
                        return step.endsWith("_account");
                    }

                    @Override
                    public Optional<String> find(EffectRow effect) {
                        return sandbox.account(effect.idemKey()).map(held -> held.id());
                    }
                };
        return new EffectJanitor(context.getBean(EffectRepository.class), List.of(accounts), clock);
    }

    @Test
    void readsAsDealStageStepAndGeneration() {
        assertEquals(
                "fb-D-1042-billing-setup_account-1",
                EffectKey.of(DealId.of(1042), Stage.BILLING_SETUP, "account", 1).text());
    }
}
