package io.firstbill.activities.store.view;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A task as a list shows it, with what it needs of its deal.
 *
 * @param warnAt when the clock of the deal's stage warns, or null
 * @param tcv of the deal, in {@code currency}
 */
@MappedEntity("task")
public record TaskView(
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
        @Nullable Instant doneAt,
        String customer,
        String orderForm,
        String currency,
        BigDecimal tcv,
        String owner,
        DealStatus dealStatus,
        @Nullable Instant warnAt) {

    /** True until it has a result. */
    public boolean open() {
        return result == null;
    }
}
