package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Faults;
import io.firstbill.activities.sandbox.Gate;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Request;
import io.firstbill.activities.sandbox.SandboxDatabase;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.activities.sandbox.Session;
import io.firstbill.activities.sandbox.Subject;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.SubscriptionModel;
import io.micronaut.context.annotation.Requires;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The face of the sandbox billing system: what a vendor would offer over HTTP. Says no by {@link Refusal}. Accounts are
 * made on hold; while one is on hold its invoices stay drafts unless somebody issues them one by one.
 */
@Singleton
@Requires(bean = SandboxSettings.class)
public final class SandboxBilling implements AutoCloseable {
    private final SandboxDatabase database;
    private final Gate gate;
    private final Accounts accounts;
    private final Prices prices;
    private final Subscriptions subscriptions;
    private final Events events;
    private final Invoices invoices;
    private final InvoiceRun run;

    /** Opens the system over its own schema. */
    public SandboxBilling(SandboxSettings settings, Clock clock) {
        Faults faults = new Faults(clock);
        this.database = new SandboxDatabase(settings, "sandbox_billing", "classpath:db/sandbox/billing");
        this.gate = new Gate(database, clock, settings);
        this.accounts = new Accounts(clock);
        this.prices = new Prices(clock, faults);
        this.subscriptions = new Subscriptions(clock, prices);
        this.events = new Events(clock);
        this.invoices = new Invoices(clock, events);
        this.run = new InvoiceRun(subscriptions, invoices, faults);
    }

    SandboxDatabase database() {
        return database;
    }

    List<Account> accounts(Session session) throws SQLException {
        return accounts.all(session);
    }

    /** A price as held. */
    public record HeldPrice(String id, boolean ended, PriceModel model) {}

    /** A subscription as held. */
    public record HeldSubscription(String id, boolean ended, SubscriptionModel model) {}

    /** Makes an account on hold; answers its id. */
    public String createAccount(String key, AccountModel model) {
        return gate.write(Request.of("createAccount", key, "", model), session -> accounts.create(session, key, model));
    }

    /** The first account made under a key. */
    public Optional<Account> account(String key) {
        return gate.read("account", Subject.of(key, null), session -> accounts.byKey(session, key));
    }

    /** The account with this id. */
    public Account accountById(String id) {
        return gate.read("account", Subject.only(id), session -> accounts.locked(session, id));
    }

    /** Archives an account, ends its subscriptions and voids its drafts. */
    public void archiveAccount(String key, String id) {
        gate.write(
                Request.of("archiveAccount", key, id),
                session -> {
                    Account account = accounts.locked(session, id);
                    for (Subscriptions.Stored subscription : subscriptions.activeOf(session, account)) {
                        subscriptions.end(session, subscription.id());
                    }
                    voidDrafts(session, id, Optional.empty(), "Account archived");
                    accounts.end(session, id);
                    return id;
                });
    }

    /** Makes a price; answers its id. */
    public String createPrice(String key, PriceModel price) {
        Request request = Request.of("createPrice", key, "", price);
        return gate.write(request, session -> prices.create(session, request, price));
    }

    /** The first price made under a key. */
    public Optional<HeldPrice> price(String key) {
        return gate.read(
                "price",
                Subject.of(key, null),
                session ->
                        prices.byKey(session, key)
                                .map(price -> new HeldPrice(price.id(), price.ended(), price.model())));
    }

    /** Archives a price; subscriptions that have it keep it. */
    public void archivePrice(String key, String id) {
        gate.write(
                Request.of("archivePrice", key, "", id),
                session -> {
                    prices.end(session, id);
                    return id;
                });
    }

    /** Makes a subscription and invoices what is due; answers its id. */
    public String createSubscription(
            String key, String accountId, SubscriptionModel model, Map<String, String> priceIds) {
        Request request = Request.of("createSubscription", key, accountId, model, new TreeMap<>(priceIds));
        return gate.write(
                request,
                session -> {
                    Account account = open(session, accountId);
                    String id = subscriptions.create(session, key, account, model, priceIds);
                    run.run(session, account);
                    return id;
                });
    }

    /** The first subscription made under a key. */
    public Optional<HeldSubscription> subscription(String key) {
        return gate.read(
                "subscription",
                Subject.of(key, null),
                session ->
                        subscriptions
                                .byKey(session, key)
                                .map(held -> new HeldSubscription(held.id(), held.ended(), held.model())));
    }

    /** Ends a subscription at once and voids its drafts. */
    public void cancelSubscription(String key, String id) {
        gate.write(
                Request.of("cancelSubscription", key, "", id),
                session -> {
                    Subscriptions.Stored subscription = subscriptions.byId(session, id);
                    accounts.locked(session, subscription.accountId());
                    subscriptions.end(session, id);
                    voidDrafts(session, subscription.accountId(), Optional.of(id), "Subscription cancelled");
                    return id;
                });
    }

    /** Holds an account's invoices back. */
    public void hold(String key, String accountId) {
        gate.write(
                Request.of("hold", key, accountId),
                session -> {
                    open(session, accountId);
                    accounts.hold(session, accountId, true);
                    return accountId;
                });
    }

    /** Lets an account's invoices leave; its drafts are issued. */
    public void release(String key, String accountId) {
        gate.write(
                Request.of("release", key, accountId),
                session -> {
                    open(session, accountId);
                    accounts.hold(session, accountId, false);
                    for (String draft : invoices.drafts(session, accountId, Optional.empty())) {
                        invoices.issue(session, accountId, draft);
                    }
                    return accountId;
                });
    }

    /** Every invoice of an account by date. */
    public List<Invoice> invoices(String accountId) {
        return gate.read(
                "invoices",
                Subject.only(accountId),
                session -> {
                    accounts.locked(session, accountId);
                    return invoices.of(session, accountId);
                });
    }

    /** One invoice. */
    public Optional<Invoice> invoice(String id) {
        return gate.read("invoice", Subject.only(id), session -> invoices.byId(session, id));
    }

    /** Issues a draft; an issued invoice stays as it is, a void one is refused. */
    public Invoice finalise(String key, String id) {
        gate.write(
                Request.of("finalise", key, "", id),
                session -> {
                    Invoice invoice = invoices.known(session, id);
                    accounts.locked(session, invoice.accountRef());
                    if (invoice.status() == Status.VOID) {
                        throw Refusal.unprocessable("Invoice " + id + " is void");
                    }
                    invoices.issue(session, invoice.accountRef(), id);
                    return id;
                });
        return database.transaction(session -> invoices.known(session, id));
    }

    /** Voids an invoice; what it billed is due again at the next run. */
    public Invoice voidInvoice(String key, String id, String reason) {
        gate.write(
                Request.of("voidInvoice", key, "", id, reason),
                session -> {
                    Invoice invoice = invoices.known(session, id);
                    accounts.locked(session, invoice.accountRef());
                    invoices.voidIt(session, invoice.accountRef(), id, reason);
                    return id;
                });
        return database.transaction(session -> invoices.known(session, id));
    }

    /** Credits an issued invoice in full; answers the credit note's id. */
    public String credit(String key, String invoiceId, String reason) {
        return gate.write(
                Request.of("credit", key, "", invoiceId, reason),
                session -> {
                    Invoice invoice = invoices.known(session, invoiceId);
                    if (invoice.status() != Status.ISSUED) {
                        throw Refusal.unprocessable("Only an issued invoice is credited; " + invoiceId + " is not");
                    }
                    return invoices.credit(session, key, invoice, reason);
                });
    }

    /** The credit note made under a key. */
    public Optional<String> creditByKey(String key) {
        return gate.read("credit", Subject.of(key, null), session -> invoices.creditByKey(session, key));
    }

    /** Copies an account with its subscription for a test, its clock on the first day of the term. */
    public String createTestCopy(String key, String subscriptionKey, String accountKey) {
        Request request = Request.of("createTestCopy", key, "", subscriptionKey, accountKey);
        return gate.write(
                request,
                session -> {
                    Account original =
                            accounts.byKey(session, accountKey)
                                    .orElseThrow(() -> Refusal.unknown("account under key", accountKey));
                    Subscriptions.Stored subscription =
                            subscriptions
                                    .byKey(session, subscriptionKey)
                                    .orElseThrow(() -> Refusal.unknown("subscription under key", subscriptionKey));
                    for (String price : subscription.priceRefs().values()) {
                        prices.drift(session, request.operation(), request.subject(), price);
                    }
                    String id = accounts.createTest(session, key, original.model(), subscription.model().start());
                    Account copy = accounts.locked(session, id);
                    subscriptions.create(session, key, copy, subscription.model(), subscription.priceRefs());
                    run.run(session, copy);
                    return id;
                });
    }

    /** Moves a test account's clock forward and invoices what is due by then. */
    public void advanceClock(String accountId, LocalDate to) {
        move(
                accountId,
                to,
                account -> {
                    if (!account.test()) {
                        throw Refusal.unprocessable(
                                "Account " + accountId + " is not a test account; its clock is not yours");
                    }
                });
    }

    /** Moves any account's clock forward, as the days would. */
    void moveClock(String accountId, LocalDate to) {
        move(accountId, to, account -> {});
    }

    private interface Guard {
        void check(Account account);
    }

    private void move(String accountId, LocalDate to, Guard guard) {
        Request request = Request.of("advanceClock", accountId + "-clock-" + to, accountId).repeatable();
        gate.write(
                request,
                session -> {
                    Account account = accounts.locked(session, accountId);
                    guard.check(account);
                    forward(session, account, to, true);
                    return accountId;
                });
    }

    /** Lets the clocks nobody moved follow the days and bills anew what was voided; answers how many accounts ran. */
    public int followTheDays() {
        int ran = 0;
        for (Account account : database.transaction(accounts::behind)) {
            ran += run(account.id(), accounts.today(account));
        }
        for (Account account : database.transaction(accounts::runDue)) {
            ran += run(account.id(), account.clock());
        }
        return ran;
    }

    private int run(String accountId, LocalDate to) {
        return database.transaction(session -> {
            forward(session, accounts.locked(session, accountId), to, false);
            return 1;
        });
    }

    /** Hands out the events that were not delivered, oldest first; they are delivered when the taker returns. */
    public int deliver(Consumer<List<OutgoingEvent>> taker) {
        List<OutgoingEvent> waiting = database.transaction(session -> events.waiting(session, 100));
        if (waiting.isEmpty()) {
            return 0;
        }
        taker.accept(waiting);
        return database.transaction(session -> {
            for (OutgoingEvent event : waiting) {
                events.delivered(session, event.id());
            }
            return waiting.size();
        });
    }

    private void forward(Session session, Account account, LocalDate to, boolean byHand) throws SQLException {
        LocalDate date = to.isAfter(account.clock()) ? to : account.clock();
        accounts.move(session, account.id(), date, byHand);
        if (!account.ended()) {
            run.run(session, accounts.locked(session, account.id()));
        }
    }

    private Account open(Session session, String accountId) throws SQLException {
        Account account = accounts.locked(session, accountId);
        if (account.ended()) {
            throw Refusal.unprocessable("Account " + accountId + " is archived");
        }
        return account;
    }

    private void voidDrafts(Session session, String accountId, Optional<String> subscriptionId, String reason)
            throws SQLException {
        for (String draft : invoices.drafts(session, accountId, subscriptionId)) {
            invoices.voidIt(session, accountId, draft, reason);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        database.close();
    }
}
