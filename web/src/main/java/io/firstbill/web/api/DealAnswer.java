package io.firstbill.web.api;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.StageRow;
import io.firstbill.activities.store.view.DealView;
import io.firstbill.activities.store.view.TaskView;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.WaitCause;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deal as it stands.
 *
 * @param value everything the contract charges over its term, before tax, in {@code currency}
 * @param termEnd the day after the last
 * @param waits what it waits for right now
 * @param links the deal's facts by name
 */
@Schema(name = "Deal")
record DealAnswer(
        @Schema(example = "D-1042") String id,
        @Schema(example = "Northwind Robotics GmbH") String customer,
        @Schema(example = "OF-2026-1180") String orderForm,
        @Schema(example = "EUR") String currency,
        @Schema(example = "420000.00") BigDecimal value,
        LocalDate termStart,
        LocalDate termEnd,
        String requestedBy,
        String owner,
        Instant createdAt,
        @Schema(example = "57") long revision,
        DealStatus status,
        Stage stage,
        StageStatus stageStatus,
        Waits waits,
        @Nullable Instant dueAt,
        boolean late,
        int returns,
        List<StageAnswer> stages,
        List<TaskAnswer> tasks,
        Map<String, String> links) {

    /**
     * Why it does not move by itself.
     *
     * @param text the cause in words
     * @param whom role or user in words; empty when nobody is waited for
     * @param retriedUntil until when a call that fails is repeated; absent where nothing is, or without end
     * @param nextAct what to do next that can do no harm
     */
    @Schema(name = "Waits")
    record Waits(
            WaitCause cause,
            String text,
            String whom,
            @Nullable Instant since,
            @Nullable Instant retriedUntil,
            String nextAct) {}

    /** One stage of the path. */
    @Schema(name = "Stage")
    record StageAnswer(
            Stage stage,
            StageStatus status,
            int visits,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            boolean late) {}

    /** Work a person owes the deal; {@code contentHash} goes with the act on it. */
    @Schema(name = "Task")
    record TaskAnswer(
            @Schema(example = "T-1042-3") String id,
            TaskKind kind,
            Stage stage,
            Role role,
            @Nullable String assignee,
            @Schema(description = "The approval request or discrepancy it is about", example = "A1-1") String subject,
            String contentHash,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable String result,
            @Nullable String doneBy,
            @Nullable Instant doneAt) {}

    static DealAnswer of(DealView view) {
        DealRow deal = view.deal();
        return new DealAnswer(
                deal.id(),
                deal.customer(),
                deal.orderForm(),
                deal.currency(),
                deal.tcv(),
                deal.termStart(),
                deal.termEnd(),
                deal.requestedBy(),
                deal.owner(),
                deal.createdAt(),
                view.revision(),
                deal.status(),
                deal.stage(),
                deal.stageStatus(),
                waits(view),
                deal.dueAt(),
                deal.breached(),
                deal.returns(),
                view.stages().stream().map(DealAnswer::stage).toList(),
                view.tasks().stream().map(DealAnswer::task).toList(),
                links(deal.id()));
    }

    private static Waits waits(DealView view) {
        DealRow deal = view.deal();
        var stuck = view.stuck();
        var block = view.state().position().block();
        if (stuck != null) {
            return new Waits(
                    stuck.cause(), stuck.text(), "", stuck.foundAt(), stuck.retriedUntil(), stuck.cause().nextAct());
        }
        WaitCause cause = deal.waitCause();
        String text = block == null ? cause.label() : block.text();
        return new Waits(cause, text, deal.waitFor(), deal.waitSince(), null, cause.nextAct());
    }

    private static StageAnswer stage(StageRow row) {
        return new StageAnswer(
                row.stage(),
                row.status(),
                row.visits(),
                row.startedAt(),
                row.dueAt(),
                row.finishedAt(),
                row.breached());
    }

    private static TaskAnswer task(TaskView row) {
        return new TaskAnswer(
                row.id(),
                row.kind(),
                row.stage(),
                row.role(),
                row.assignee(),
                row.subject(),
                row.contentHash(),
                row.openedAt(),
                row.dueAt(),
                row.result(),
                row.doneBy(),
                row.doneAt());
    }

    private static Map<String, String> links(String id) {
        var links = new LinkedHashMap<String, String>();
        links.put("page", "/deals/" + id);
        for (String fact :
                List.of(
                        "contract",
                        "pricing",
                        "approvals",
                        "billing-setup",
                        "uat",
                        "invoice",
                        "comments",
                        "timeline",
                        "audit")) {
            links.put(fact, Api.ROOT + "/deals/" + id + "/" + fact);
        }
        return links;
    }
}
