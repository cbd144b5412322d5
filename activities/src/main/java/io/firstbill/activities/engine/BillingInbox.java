package io.firstbill.activities.engine;

import io.firstbill.activities.adapter.billing.BillingEvent;
import io.firstbill.activities.adapter.billing.BillingEvents;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.relay.InboxRepository;
import io.firstbill.activities.store.relay.InboxRow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps billing's events in the inbox; the relay tells the deals. */
@Singleton
public class BillingInbox implements BillingEvents {
    private final InboxRepository inbox;
    private final Clock clock;

    BillingInbox(InboxRepository inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** An event about none of our deals is kept as done: test runs of UAT cause many. */
    @Override
    @Transactional
    public void received(List<BillingEvent> events) {
        Map<String, Optional<String>> deals = new HashMap<>();
        Instant now = clock.instant();
        for (BillingEvent event : events) {
            Optional<String> deal = deals.computeIfAbsent(event.accountRef(), inbox::dealOfAccount);
            inbox.keep(
                    event.system(),
                    event.id(),
                    event.type().name(),
                    deal.orElse(null),
                    Jsonb.of(new InboxRow.Drafted(event.objectRef())),
                    now,
                    deal.isEmpty() ? now : null);
        }
    }
}
