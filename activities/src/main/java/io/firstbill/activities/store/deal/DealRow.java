package io.firstbill.activities.store.deal;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.WaitCause;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A deal as last recorded; also its complete image in the audit.
 *
 * @param customerKey the customer's name without case, spaces and punctuation
 * @param currency ISO 4217 code
 * @param tcv everything the contract charges over its term, before tax
 * @param termEnd the day after the last
 * @param requestedBy user who started it
 * @param owner user who answers for it
 * @param source how it came in, a name of {@link DealSource}
 * @param stageSince when the current stage was entered, or null before the first
 * @param waitFor role or user in words; empty when nobody is waited for
 * @param waitSince since when it waits, or null
 * @param warnAt when the current stage's clock warns, or null
 * @param dueAt when the current stage is due, or null
 * @param warned the warning of the current stage was given
 * @param breached the current stage is late
 * @param returns how often it was sent back
 * @param contractVersion version in force
 * @param pricingVersion version in force, or null before the first
 * @param finishedAt when it went live or was cancelled, or null
 */
@MappedEntity("deal")
public record DealRow(
        @Id String id,
        String customer,
        String customerKey,
        String sellingEntity,
        String orderForm,
        LocalDate effectiveDate,
        @Nullable String purchaseOrder,
        String currency,
        BigDecimal tcv,
        LocalDate termStart,
        LocalDate termEnd,
        String requestedBy,
        String owner,
        String source,
        Instant createdAt,
        DealStatus status,
        Stage stage,
        StageStatus stageStatus,
        @Nullable Instant stageSince,
        WaitCause waitCause,
        String waitFor,
        @Nullable Instant waitSince,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        boolean warned,
        boolean breached,
        int returns,
        int contractVersion,
        @Nullable Integer pricingVersion,
        @Nullable Instant finishedAt) {}
