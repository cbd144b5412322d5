package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.InboxRepository;
import io.firstbill.activities.store.relay.InboxRow;
import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;

/**
 * Tells deals what came in about them: one signal for each event that the deal waits for. An event a deal does not wait
 * for is let go; the invoice poll finds what it was about once the deal does.
 */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class InboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(InboxRelay.class);
    private static final int BATCH = 20;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final InboxRepository inbox;
    private final WatchRepository deals;
    private final DealEngine engine;
    private final Clock clock;

    InboxRelay(InboxRepository inbox, WatchRepository deals, DealEngine engine, Clock clock) {
        this.inbox = inbox;
        this.deals = deals;
        this.engine = engine;
        this.clock = clock;
    }

    /** Relays what is due. */
    @Scheduled(fixedDelay = "${firstbill.inbox.every:500ms}", initialDelay = "${firstbill.inbox.first:1s}")
    @Transactional
    public void relay() {
        inbox.take(clock.instant(), BATCH).forEach(this::relay);
    }

    private void relay(InboxRow row) {
        try {
            if (needed(row)) {
                engine.signal(
                        new DealId(String.valueOf(row.dealId())),
                        new InvoiceDrafted(row.eventId(), row.payload().as(InboxRow.Drafted.class).invoiceRef()));
            }
            inbox.done(row.provider(), row.eventId(), clock.instant());
        } catch (FirstbillException e) {
            if (e.code() == FailureCode.NOT_FOUND) {
                LOG.info("{} waits until {} is rebuilt", row.eventId(), row.dealId());
            }
            int seconds = Math.min(1 << Math.min(row.attempts(), 6), LONGEST_WAIT_SECONDS);
            inbox.failed(
                    row.provider(), row.eventId(), clock.instant().plus(Duration.ofSeconds(seconds)), e.getMessage());
        }
    }

    private boolean needed(InboxRow row) {
        return row.kind().equals(InboxRow.INVOICE_DRAFTED)
                && row.dealId() != null
                && deals.find(row.dealId()).filter(d -> d.waitCause() == WaitCause.INVOICE_DATE).isPresent();
    }
}
