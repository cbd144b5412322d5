package io.firstbill.activities.store.relay;

import io.firstbill.deal.DealStatus;
import io.firstbill.lifecycle.WaitCause;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A deal as the jobs that keep database and engine together see it.
 *
 * @param revision of its snapshot
 * @param ordered true while the order to start its workflow waits in the outbox
 */
@MappedEntity("deal")
public record WatchRow(@Id String id, DealStatus status, WaitCause waitCause, long revision, boolean ordered) {}
