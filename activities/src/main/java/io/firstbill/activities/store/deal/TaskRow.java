package io.firstbill.activities.store.deal;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A task as last recorded; also its complete image in the audit. Fields as in {@code Task}.
 *
 * @param result how it ended, or null while it is open
 * @param doneBy user or {@code system}, or null while it is open
 */
@MappedEntity("task")
public record TaskRow(
        @Id String id,
        String dealId,
        TaskKind kind,
        Stage stage,
        Role role,
        @Nullable String assignee,
        String subject,
        String contentHash,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable String result,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    /** True until it has a result. */
    public boolean open() {
        return result == null;
    }

    /** The same task, ended. */
    public TaskRow ended(String how, String by, Instant at) {
        return new TaskRow(id, dealId, kind, stage, role, assignee, subject, contentHash, openedAt, dueAt, how, by, at);
    }
}
