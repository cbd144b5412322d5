package io.firstbill.activities.sandbox.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.SettableClock;
import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.billing.BillingSystemContract;
import io.firstbill.activities.adapter.billing.sandbox.SandboxBillingAdapter;
import io.firstbill.activities.effect.Failpoints;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Fault.Kind;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.setup.Approved;
import io.firstbill.setup.PriceModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the sandbox misbehaves when told to; it still keeps the contract of the port otherwise. */
class SandboxFaultsTest extends BillingSystemContract {
    private static SandboxBilling sandbox;
    private static SandboxControl control;
    private static TestPostgres database;
    private static SettableClock clock;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        clock = new SettableClock(Instant.parse("2027-01-15T09:00:00Z"));
        sandbox = open(clock);
        control = new SandboxControl(sandbox, clock);
    }

    private static SandboxBilling open(SettableClock at) {
        return new SandboxBilling(
                new SandboxSettings(
                        database.url(),
                        database.username(),
                        database.password(),
                        3,
                        Duration.ofHours(24),
                        Duration.ZERO),
                at);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected BillingSystem billing() {
        return new SandboxBillingAdapter(sandbox, new Failpoints(""));
    }

    private Invoice faulty(Kind kind) {
        control.plant(Fault.of(kind, key("account"), 1));
        return billing().invoices(setUp(today())).getFirst();
    }

    @Test
    void getsALineWrong() {
        assertEquals(0, new BigDecimal("5426.00").compareTo(faulty(Kind.WRONG_LINE).total()));
    }

    @Test
    void billsALineTwice() {
        Invoice invoice = faulty(Kind.DUPLICATE);
        assertEquals(3, invoice.lines().size());
        assertEquals(0, new BigDecimal("5850.00").compareTo(invoice.total()));
    }

    @Test
    void issuesADraftByItselfAlthoughTheAccountIsOnHold() {
        assertEquals(Status.ISSUED, faulty(Kind.AUTO_FINALISE).status());
    }

    @Test
    void keepsTheHashOfWhatItReceivedWhenTheStoredPriceGoesWrong() throws SQLException {
        for (PriceModel price : List.of(SEATS, START, CALLS)) {
            String id = billing().createPrice(key(price.key()), price);
            assertEquals(Approved.priceHash(price), receivedHash(id));
        }
        control.plant(Fault.of(Kind.WRONG_PRICE, key("wrong"), 1).in("createPrice"));
        String id = billing().createPrice(key("wrong"), SEATS);
        assertEquals(Approved.priceHash(SEATS), receivedHash(id));
        assertEquals(
                0, new BigDecimal("46.75").compareTo(billing().price(key("wrong")).orElseThrow().model().unitAmount()));
    }

    private static String receivedHash(String price) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query =
                        connection.prepareStatement("SELECT received_hash FROM sandbox_billing.price WHERE id = ?")) {
            query.setString(1, price);
            try (var row = query.executeQuery()) {
                assertTrue(row.next());
                return row.getString(1);
            }
        }
    }

    @Test
    void hitsOnlyWhatItIsMeantForAndAsOftenAsOrdered() {
        long fault = control.plant(Fault.of(Kind.RATE_LIMITED, key("limited"), 2).in("createAccount"));
        billing().createAccount(key("account"), ACCOUNT);
        for (int time = 0; time < 2; time++) {
            var limited =
                    assertThrows(FirstbillException.class, () -> billing().createAccount(key("limited"), ACCOUNT));
            assertEquals(FailureCode.EXTERNAL_RATE_LIMITED, limited.code());
        }
        billing().createAccount(key("limited"), ACCOUNT);
        assertTrue(control.faults().stream().noneMatch(open -> open.id() == fault));
    }

    @Test
    void refusesAKnownKeyWithAnotherRequest() {
        billing().createPrice(key("price"), SEATS);
        var mismatch = assertThrows(FirstbillException.class, () -> billing().createPrice(key("price"), START));
        assertEquals(FailureCode.IDEMPOTENCY_MISMATCH, mismatch.code());
    }

    @Test
    void remembersFaultsClocksAndKeysOverARestart() {
        String account = billing().createAccount(key("account"), ACCOUNT);
        control.moveClock(account, today().plusMonths(3));
        long fault = control.plant(Fault.of(Kind.SLOW, key("account"), 7));
        try (SandboxBilling again = open(clock)) {
            assertEquals(account, again.createAccount(key("account"), ACCOUNT));
            assertEquals(today().plusMonths(3), again.accountById(account).clock());
            assertTrue(
                    new SandboxControl(again, clock)
                            .faults().stream().anyMatch(open -> open.id() == fault && open.hits() == 1));
        }
    }

    @Test
    void bringsAnEventAgainThatWasNotTaken() {
        String account = setUp(today());
        List<String> taken = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () ->
                        sandbox.deliver(events -> {
                            throw new IllegalStateException("not now");
                        }));
        int delivered;
        do {
            delivered =
                    sandbox.deliver(
                            events -> events.forEach(event -> taken.add(event.type() + " " + event.accountId())));
        } while (delivered > 0);
        assertTrue(taken.contains("invoice.drafted " + account), taken::toString);
        assertEquals(0, sandbox.deliver(events -> taken.add("again")));
    }

    @Test
    void followsTheDaysUntilItsClockIsMovedByHand() {
        LocalDate start = LocalDate.parse("2027-01-15");
        SettableClock own = new SettableClock(Instant.parse("2027-01-15T09:00:00Z"));
        try (SandboxBilling passing = open(own)) {
            String followed = passing.createAccount(key("followed"), ACCOUNT);
            String moved = passing.createAccount(key("moved"), ACCOUNT);
            new SandboxControl(passing, own).moveClock(moved, start.plusDays(1));
            own.pass(Duration.ofDays(40));
            passing.followTheDays();
            assertEquals(start.plusDays(40), passing.accountById(followed).clock());
            assertEquals(start.plusDays(1), passing.accountById(moved).clock());
        }
    }

    @Test
    void billsAnewWhatWasVoided() {
        String account = setUp(today());
        billing().voidInvoice(key("void"), drafts(account).getFirst().externalId(), "Wrong");
        assertTrue(drafts(account).isEmpty());
        sandbox.followTheDays();
        assertEquals(0, new BigDecimal("5425.00").compareTo(drafts(account).getFirst().total()));
        assertEquals(1, drafts(account).size());
    }
}
