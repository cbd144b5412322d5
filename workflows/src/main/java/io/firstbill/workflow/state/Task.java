package io.firstbill.workflow.state;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One piece of work a person owes the deal.
 *
 * @param id for example {@code T-1042-3}; never reused
 * @param role who may do it
 * @param assignee user it is assigned to, or null: anyone with the role
 * @param subject what it is about by id: an approval, a discrepancy; empty for the stage's own task
 * @param contentHash hash of what the person is shown; an act on other content is refused; empty when nothing is bound
 * @param dueAt absolute; null when its stage has no clock
 * @param outcome how it ended; null while it is open
 */
public record Task(
        String id,
        TaskKind kind,
        Stage stage,
        Role role,
        @Nullable String assignee,
        String subject,
        String contentHash,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Outcome outcome) {

    /**
     * How a task ended.
     *
     * @param result one word for programs, for example {@code approved}, {@code superseded}
     * @param by user, or {@code system}
     */
    public record Outcome(String result, String by, Instant at) {}

    /** True until it has an outcome. */
    public boolean open() {
        return outcome == null;
    }

    /** Assigned to this user; null: to anyone with the role. */
    public Task assignedTo(@Nullable String user) {
        return new Task(id, kind, stage, role, user, subject, contentHash, openedAt, dueAt, outcome);
    }

    /** With another due time. */
    public Task due(@Nullable Instant at) {
        return new Task(id, kind, stage, role, assignee, subject, contentHash, openedAt, at, outcome);
    }

    /** With its outcome. */
    public Task closed(Outcome how) {
        return new Task(id, kind, stage, role, assignee, subject, contentHash, openedAt, dueAt, how);
    }
}
