package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.InboxCounts;
import io.firstbill.activities.store.view.TaskInbox;
import io.firstbill.web.shell.Visitor;
import io.firstbill.web.shell.Waiting;

import jakarta.inject.Singleton;

/** What waits for a person: assigned to them, or open to their roles. */
@Singleton
final class InboxWaiting implements Waiting {
    private final TaskInbox inbox;

    InboxWaiting(TaskInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Long count(Visitor visitor) {
        InboxCounts counts = inbox.counts(new TaskInbox.Reader(visitor.id(), visitor.roles()));
        return counts.mine() + counts.unassigned();
    }
}
