package io.firstbill.activities.engine;

import io.firstbill.activities.adapter.billing.BillingEvent;
import io.firstbill.activities.adapter.billing.BillingEvents;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.relay.InboxRepository;
import io.firstbill.activities.store.relay.InboxRow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;

/** Keeps billing's events in the inbox; the relay tells the deals. */
@Singleton
public class BillingInbox implements BillingEvents {
    private final InboxRepository inbox;
    private final Clock clock;

    BillingInbox(InboxRepository inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void received(BillingEvent event) {
        inbox.keep(
                event.system(),
                event.id(),
                event.type().name(),
                inbox.dealOfAccount(event.accountRef()).orElse(null),
                Jsonb.of(new InboxRow.Drafted(event.objectRef())),
                clock.instant());
    }
}
