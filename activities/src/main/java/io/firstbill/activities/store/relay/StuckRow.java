package io.firstbill.activities.store.relay;

import io.firstbill.lifecycle.WaitCause;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Why a deal does not move although nobody is waited for.
 *
 * @param text what happens, for people
 * @param attempt how often it was tried, or null
 * @param nextAt when it is tried next, or null
 * @param retriedUntil until when it is tried, after which the stage is blocked; null for no end
 */
@MappedEntity("deal_stuck")
public record StuckRow(
        @Id String dealId,
        WaitCause cause,
        String text,
        @Nullable Integer attempt,
        @Nullable Instant nextAt,
        @Nullable Instant retriedUntil,
        Instant foundAt) {}
