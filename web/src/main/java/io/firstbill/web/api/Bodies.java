package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.sandbox.SandboxDesk.PlantedFault;
import io.firstbill.activities.store.sandbox.SandboxDesk.Side;
import io.firstbill.deal.Stage;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What callers send. A content hash is that of the task, as the deal's tasks give it: it says what the caller read. */
final class Bodies {
    private static final String HASH = "9f3c61ab0de2…";

    private Bodies() {}

    /** An act on what a task is about, with nothing else to say. */
    @Schema(name = "OnContent")
    record OnContent(
            @Schema(example = HASH, description = "contentHash of the task") @Nullable String contentHash,
            @Schema(example = "Compared with the order form") @Nullable String note) {}

    /** An act that needs a reason. */
    @Schema(name = "Reasoned")
    record Reasoned(@Schema(example = "Customer asked for a later start") @Nullable String reason) {}

    /** A corrected contract. */
    @Schema(name = "ContractRevision")
    record ContractRevision(
            @Schema(type = "object", description = "Contract document, see /api/v1/schemas/contract.json")
                    JsonNode document,
            @Schema(example = "Seats were misread on page 2") @Nullable String reason) {}

    /** A pricing configuration to submit; without one the version in force is submitted. */
    @Schema(name = "PricingSubmission")
    record PricingSubmission(
            @Schema(example = HASH, description = "contentHash of the task") @Nullable String contentHash,
            @Schema(type = "object", description = "Pricing configuration; absent for the version in force")
                    @Nullable JsonNode config,
            @Schema(example = "Discount as agreed on page 4") @Nullable String reason) {}

    /** An answer to an approval request. */
    @Schema(name = "ApprovalDecision")
    record ApprovalDecision(
            @Schema(example = HASH, description = "contentHash of the task") @Nullable String contentHash,
            boolean approved,
            @Schema(example = "discount_not_justified", description = "Needed to reject") @Nullable String reasonCode,
            @Schema(example = "20 % needs the CFO") @Nullable String note,
            @Schema(description = "Stage that is to mend it; needed to reject") @Nullable Stage returnTo) {}

    /** An answer to a waiver request. */
    @Schema(name = "WaiverDecision")
    record WaiverDecision(
            @Schema(example = HASH, description = "contentHash of the task") @Nullable String contentHash,
            boolean granted,
            @Schema(example = "One cent, agreed by phone") @Nullable String reason) {}

    /** A return to an earlier stage. */
    @Schema(name = "Return")
    record Return(
            Stage to,
            @Schema(example = "WRONG_PRICE") @Nullable String reasonCode,
            @Schema(example = "Line L1 is 43.00, agreed are 42.00") @Nullable String note) {}

    /** Whose a task is to be. */
    @Schema(name = "Assignment")
    record Assignment(
            @Schema(example = "rosa", description = "Absent: everyone with the role") @Nullable String assignee,
            @Schema(example = "Ken is on leave") @Nullable String reason) {}

    /** What somebody says. */
    @Schema(name = "Comment")
    record Comment(@Schema(example = "Dana confirmed the start by phone.") @Nullable String text) {}

    /** A date for a clock of the sandbox. */
    @Schema(name = "ClockMove")
    record ClockMove(@Schema(example = "2027-01-01") LocalDate to) {}

    /** A fault for the sandbox; parts that are absent limit nothing. */
    @Schema(name = "FaultOrder")
    record FaultOrder(
            @Schema(example = "WRONG_PRICE") String kind,
            @Schema(example = "createPrice") @Nullable String operation,
            @Schema(example = "D-1042") @Nullable String scope,
            @Schema(example = "L1") @Nullable String line,
            @Schema(example = "1.00") @Nullable BigDecimal amount,
            @Schema(example = "1") @Nullable Integer times,
            @Schema(description = "The system it is planted in; absent for billing") @Nullable Side system) {

        /** The fault as this person plants it. */
        PlantedFault by(String user) {
            return new PlantedFault(
                    system == null ? Side.BILLING : system,
                    0,
                    kind,
                    "",
                    orNull(operation),
                    orNull(scope),
                    orNull(line),
                    amount,
                    times,
                    0,
                    user,
                    null);
        }
    }

    /** The words, or none. */
    static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The words, or null when there are none. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
