package io.firstbill.activities.store.deal;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One stage of a deal as last recorded; also its complete image in the audit. Fields as in {@code StageProgress}. */
@MappedEntity("stage_progress")
public record StageRow(
        @Id String dealId,
        Stage stage,
        StageStatus status,
        int visits,
        @Nullable Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        boolean warned,
        boolean breached) {}
