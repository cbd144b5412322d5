package io.firstbill.activities.adapter.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.adapter.Held;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.PriceModel.Interval;
import io.firstbill.setup.PriceModel.Kind;
import io.firstbill.setup.PriceModel.Scheme;
import io.firstbill.setup.PriceModel.Tier;
import io.firstbill.setup.PriceModel.Timing;
import io.firstbill.setup.SubscriptionModel;
import io.firstbill.setup.SubscriptionModel.Item;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every billing adapter must do, whatever the vendor. Keys are new for each test, so systems may be shared. */
public abstract class BillingSystemContract {
    protected static final AccountModel ACCOUNT =
            new AccountModel(
                    "Nordwind Logistik GmbH",
                    "rechnung@nordwind.example",
                    "Hafenstrasse 4, 20457 Hamburg",
                    "EUR",
                    "Europe/Berlin",
                    30,
                    "PO-7781",
                    "Firstbill Europe GmbH");
    protected static final PriceModel SEATS =
            new PriceModel(
                    "L1-1",
                    "L1",
                    "SEAT",
                    "Platform seats",
                    "EUR",
                    Kind.RECURRING,
                    Interval.MONTH,
                    Timing.IN_ADVANCE,
                    Scheme.PER_UNIT,
                    new BigDecimal("42.5"),
                    null,
                    List.of());
    protected static final PriceModel START =
            new PriceModel(
                    "L2-1",
                    "L2",
                    "ONBOARD",
                    "Onboarding",
                    "EUR",
                    Kind.ONE_TIME,
                    null,
                    Timing.IN_ADVANCE,
                    Scheme.FLAT,
                    new BigDecimal("5000"),
                    null,
                    List.of());
    protected static final PriceModel CALLS =
            new PriceModel(
                    "L3-1",
                    "L3",
                    "CALLS",
                    "API calls",
                    "EUR",
                    Kind.USAGE,
                    Interval.MONTH,
                    Timing.IN_ARREARS,
                    Scheme.GRADUATED,
                    null,
                    "api-call",
                    List.of(
                            new Tier(new BigDecimal("10000"), BigDecimal.ZERO, BigDecimal.ZERO),
                            new Tier(new BigDecimal("100000"), new BigDecimal("0.0025"), new BigDecimal("10")),
                            new Tier(null, new BigDecimal("0.00125"), BigDecimal.ZERO)));

    protected static final PriceModel ENVELOPES =
            new PriceModel(
                    "L4-1",
                    "L4",
                    "ENVELOPE",
                    "Envelopes",
                    "EUR",
                    Kind.USAGE,
                    Interval.MONTH,
                    Timing.IN_ARREARS,
                    Scheme.VOLUME,
                    null,
                    "envelope",
                    List.of(
                            new Tier(new BigDecimal("1000"), new BigDecimal("1.2"), BigDecimal.ZERO),
                            new Tier(null, new BigDecimal("0.95"), BigDecimal.ZERO)));
    protected static final PriceModel MESSAGES =
            new PriceModel(
                    "L5-1",
                    "L5",
                    "SMS",
                    "Messages",
                    "EUR",
                    Kind.USAGE,
                    Interval.MONTH,
                    Timing.IN_ARREARS,
                    Scheme.PACKAGE,
                    new BigDecimal("12.5"),
                    "sms",
                    List.of(),
                    new BigDecimal("1000"));

    private final String test = "test-" + UUID.randomUUID();

    /** The system under test. */
    protected abstract BillingSystem billing();

    /** A key nobody used before. */
    protected final String key(String step) {
        return test + "-" + step;
    }

    /** A customer set up on the sandbox's today: 10 seats from today, onboarding once, 120,000 calls a month. */
    protected final String setUp(LocalDate start) {
        String account = billing().createAccount(key("account"), ACCOUNT);
        Map<String, String> refs =
                Map.of(
                        "L1-1", billing().createPrice(key("L1-1"), SEATS),
                        "L2-1", billing().createPrice(key("L2-1"), START),
                        "L3-1", billing().createPrice(key("L3-1"), CALLS));
        billing().createSubscription(key("subscription"), account, subscription(start), refs);
        return account;
    }

    protected static SubscriptionModel subscription(LocalDate start) {
        LocalDate end = start.plusYears(1);
        return new SubscriptionModel(
                start,
                end,
                start,
                List.of(
                        new Item("L1-1", BigDecimal.TEN, start, end),
                        new Item("L2-1", BigDecimal.ONE, start, start),
                        new Item("L3-1", new BigDecimal("120000"), start, end)),
                start,
                start);
    }

    protected final LocalDate today() {
        return billing().clock(billing().createAccount(key("today"), ACCOUNT));
    }

    protected final List<Invoice> drafts(String account) {
        return billing().invoices(account).stream().filter(invoice -> invoice.status() == Status.DRAFT).toList();
    }

    @Test
    void readsAnAccountBackByItsKeyAndHasItOnHold() {
        String ref = billing().createAccount(key("account"), ACCOUNT);
        Held<AccountModel> held = billing().account(key("account")).orElseThrow();
        assertEquals(ref, held.ref());
        assertEquals(ACCOUNT, held.model());
        assertTrue(held.active());
        assertTrue(billing().held(ref));
    }

    @Test
    void findsNothingUnderAKeyItNeverSaw() {
        assertTrue(billing().account(key("none")).isEmpty());
        assertTrue(billing().price(key("none")).isEmpty());
        assertTrue(billing().subscription(key("none")).isEmpty());
        assertTrue(billing().credit(key("none")).isEmpty());
        assertTrue(billing().invoice(key("none")).isEmpty());
    }

    @Test
    void answersARepeatedWriteWithTheSameObject() {
        assertEquals(
                billing().createAccount(key("account"), ACCOUNT), billing().createAccount(key("account"), ACCOUNT));
        assertEquals(billing().createPrice(key("price"), SEATS), billing().createPrice(key("price"), SEATS));
    }

    @Test
    void readsPricesBackFieldByField() {
        for (PriceModel price : List.of(SEATS, START, CALLS, ENVELOPES, MESSAGES)) {
            String ref = billing().createPrice(key(price.key()), price);
            Held<PriceModel> held = billing().price(key(price.key())).orElseThrow();
            assertEquals(ref, held.ref());
            assertEquals(price.canonical(), held.model().canonical());
            assertEquals(price.key(), held.model().key());
            assertEquals(price.name(), held.model().name());
        }
    }

    @Test
    void readsASubscriptionBackWithItsDatedItems() {
        LocalDate start = today();
        setUp(start);
        SubscriptionModel held = billing().subscription(key("subscription")).orElseThrow().model();
        assertEquals(subscription(start).items(), held.items());
        assertEquals(start, held.start());
        assertEquals(start.plusYears(1), held.end());
        assertEquals(start, held.anchor());
    }

    @Test
    void draftsWhatIsDueAndLetsNothingLeaveAnAccountOnHold() {
        String account = setUp(today());
        Invoice first = drafts(account).getFirst();
        assertEquals(0, new BigDecimal("5425.00").compareTo(first.total()));
        assertEquals(Set.of("L1", "L2"), lineKeys(first));
        assertEquals(today(), first.invoiceDate());
        assertEquals(today().plusDays(30), first.dueDate());
        assertTrue(billing().invoices(account).stream().noneMatch(i -> i.status() == Status.ISSUED));
    }

    @Test
    void issuesADraftOnceAndGivesItANumber() {
        String account = setUp(today());
        String draft = drafts(account).getFirst().externalId();
        Invoice issued = billing().finalise(key("finalise"), draft);
        assertEquals(Status.ISSUED, issued.status());
        assertEquals(issued, billing().finalise(key("finalise"), draft));
        assertEquals(issued, billing().invoice(draft).orElseThrow());
        assertFalse(issued.number() == null || issued.number().isBlank());
    }

    @Test
    void letsTheDraftsLeaveWhenTheHoldIsReleased() {
        String account = setUp(today());
        billing().release(key("release"), account);
        assertFalse(billing().held(account));
        assertTrue(drafts(account).isEmpty());
        assertEquals(Status.ISSUED, billing().invoices(account).getFirst().status());
    }

    @Test
    void voidsADraft() {
        String account = setUp(today());
        String draft = drafts(account).getFirst().externalId();
        assertEquals(Status.VOID, billing().voidInvoice(key("void"), draft, "Wrong").status());
    }

    @Test
    void creditsAnIssuedInvoiceOnce() {
        String account = setUp(today());
        String invoice = drafts(account).getFirst().externalId();
        billing().finalise(key("finalise"), invoice);
        String credit = billing().credit(key("credit"), invoice, "Cancelled");
        assertEquals(credit, billing().credit(key("credit"), invoice, "Cancelled"));
        assertEquals(credit, billing().credit(key("credit")).orElseThrow());
    }

    @Test
    void leavesNothingToBillAfterCancelAndArchive() {
        String account = setUp(today());
        billing().cancelSubscription(key("cancel"), billing().subscription(key("subscription")).orElseThrow().ref());
        billing().archiveAccount(key("archive"), account);
        billing().archivePrice(key("archive-price"), billing().price(key("L1-1")).orElseThrow().ref());
        assertFalse(billing().subscription(key("subscription")).orElseThrow().active());
        assertFalse(billing().account(key("account")).orElseThrow().active());
        assertFalse(billing().price(key("L1-1")).orElseThrow().active());
        assertTrue(drafts(account).isEmpty());
    }

    @Test
    void walksATestCopyThroughItsTermAndLeavesTheLiveAccountAlone() {
        LocalDate start = today();
        String account = setUp(start);
        String copy = billing().createTestCopy(key("copy"), key("subscription"), key("account"));
        assertNotEquals(account, copy);
        assertEquals(copy, billing().account(key("copy")).orElseThrow().ref());
        assertEquals(start, billing().clock(copy));
        int live = billing().invoices(account).size();
        billing().advanceClock(copy, start.plusMonths(1));
        billing().advanceClock(copy, start.plusMonths(1));
        List<Invoice> walked = billing().invoices(copy);
        assertEquals(2, walked.size());
        // 10 x 42.50 + 10,000 free + 10.00 + 90,000 x 0.0025 + 20,000 x 0.00125
        assertEquals(0, new BigDecimal("685.00").compareTo(walked.getLast().total()));
        assertEquals(live, billing().invoices(account).size());
        assertTrue(walked.stream().noneMatch(invoice -> invoice.status() == Status.ISSUED));
    }

    @Test
    void keepsTheClockOfALiveAccountToItself() {
        String account = billing().createAccount(key("account"), ACCOUNT);
        LocalDate before = billing().clock(account);
        FirstbillException refused =
                assertThrows(FirstbillException.class, () -> billing().advanceClock(account, before.plusYears(1)));
        assertEquals(FailureCode.VALIDATION_REJECTED, refused.code());
        assertEquals(before, billing().clock(account));
    }

    @Test
    void saysWhereToSeeAnObject() {
        String ref = billing().createAccount(key("account"), ACCOUNT);
        assertTrue(billing().link(ref).toString().contains(ref));
    }

    private static Set<String> lineKeys(Invoice invoice) {
        return invoice.lines().stream().map(line -> String.valueOf(line.lineKey())).collect(Collectors.toSet());
    }
}
