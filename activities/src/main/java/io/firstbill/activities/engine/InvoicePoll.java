package io.firstbill.activities.engine;

import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.relay.InboxRepository;
import io.firstbill.activities.store.relay.InboxRow;
import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.activities.store.relay.WatchRow;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.workflow.state.SetupProgress;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * Asks billing for the first invoice of each deal that waits for it, since events may be lost, late, or not sent at
 * all. What it finds goes the way of an event: the oldest invoice of the live account that is neither zero nor void.
 */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class InvoicePoll {
    private static final Logger LOG = LoggerFactory.getLogger(InvoicePoll.class);
    private static final int BATCH = 100;

    private final WatchRepository deals;
    private final SnapshotRepository snapshots;
    private final InboxRepository inbox;
    private final BillingSystem billing;
    private final Clock clock;
    private final Duration pause;

    InvoicePoll(
            WatchRepository deals,
            SnapshotRepository snapshots,
            InboxRepository inbox,
            BillingSystem billing,
            Clock clock,
            @Value("${firstbill.invoice.poll:15s}") Duration pause) {
        this.deals = deals;
        this.snapshots = snapshots;
        this.inbox = inbox;
        this.billing = billing;
        this.clock = clock;
        this.pause = pause;
    }

    /** Asks for those that were not asked about lately. */
    @Scheduled(fixedDelay = "${firstbill.invoice.every:1s}", initialDelay = "${firstbill.invoice.first:3s}")
    public void run() {
        deals.awaitingInvoice(clock.instant().minus(pause), BATCH).forEach(this::ask);
    }

    private void ask(WatchRow row) {
        try {
            account(row).flatMap(this::first).ifPresent(invoice -> keep(row, invoice));
        } catch (FirstbillException e) {
            LOG.warn("First invoice of {} not asked for: {}", row.id(), e.getMessage());
        }
        deals.polled(row.id(), clock.instant());
    }

    private Optional<String> account(WatchRow row) {
        return snapshots
                .findById(row.id())
                .flatMap(s ->
                        s.dealState().setup().done().stream().filter(done -> done.step().equals("account")).findFirst())
                .map(SetupProgress.Done::externalRef);
    }

    private Optional<Invoice> first(String account) {
        return billing.invoices(account).stream()
                .filter(invoice -> invoice.status() != Invoice.Status.VOID && invoice.total().signum() != 0)
                .min(Comparator.comparing(Invoice::invoiceDate).thenComparing(Invoice::externalId));
    }

    /**
     * The event is named after the revision as well as the invoice: a deal that was sent back and returns waits anew
     * for an invoice it has examined before.
     */
    private void keep(WatchRow row, Invoice invoice) {
        String event = row.id() + "/" + row.revision() + "/" + invoice.externalId();
        inbox.keep(
                "poll",
                event,
                InboxRow.INVOICE_DRAFTED,
                row.id(),
                Jsonb.of(new InboxRow.Drafted(invoice.externalId())),
                clock.instant(),
                null);
    }
}
