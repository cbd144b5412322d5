package io.firstbill.web;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealRepository;
import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.deal.SnapshotRow;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.deal.TaskRepository;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.activities.store.stage.ApprovalAskRow;
import io.firstbill.activities.store.stage.ApprovalRoundRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.workflow.message.Json;
import io.firstbill.workflow.state.ApprovalProgress;
import io.firstbill.workflow.state.ContentRef;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Task;
import io.firstbill.workflow.state.Tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Deals as a projection would leave them, for tests of pages. */
final class Seeds {
    private static final Actor LENA = new Actor("lena", Actor.Channel.PAGE);

    private Seeds() {}

    /** A deal of this example, just taken in; each call makes another order form of it. */
    static DealId received(String example) {
        return taken(document(example));
    }

    /** A deal of this contract document, just taken in. */
    static DealId taken(String document) {
        Submission submission =
                new Submission(document, DealSource.UPLOAD, LENA, null, UUID.randomUUID().toString(), null, List.of());
        return switch (Site.bean(DealIntake.class).submit(submission)) {
            case IntakeAnswer.Accepted(var deal, var findings) -> deal;
            case IntakeAnswer.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    /** The contract document of an example, ours or of the product, under a new order form number. */
    static String document(String example) {
        try {
            Path own = Path.of("src/test/resources", example + ".json");
            Path file = Files.exists(own) ? own : Path.of("../deploy/examples", example + ".json");
            JsonNode root = Json.mapper().readTree(Files.readString(file));
            var contract = (com.fasterxml.jackson.databind.node.ObjectNode) root.get("contract");
            ((com.fasterxml.jackson.databind.node.ObjectNode) contract.get("orderForm"))
                    .put("number", "OF-" + UUID.randomUUID());
            return contract.toPrettyString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deal whose terms wait for confirmation. */
    static DealId inContract(String example) {
        DealId deal = received(example);
        Instant now = Instant.now();
        change(
                deal,
                state ->
                        Tasks.open(
                                running(state, Stage.CONTRACT, now),
                                TaskKind.CONFIRM_TERMS,
                                TaskKind.CONFIRM_TERMS.role(),
                                "",
                                state.contract().hash(),
                                now));
        return deal;
    }

    /** A deal whose pricing, derived from its contract, waits for an analyst. */
    static DealId inPricing(String example) {
        return priced(received(example));
    }

    /** The deal with its pricing derived and waiting for an analyst. */
    static DealId priced(DealId deal) {
        Instant now = Instant.now();
        ContentRef pricing = pricing(deal);
        change(
                deal,
                state ->
                        Tasks.open(
                                running(state.withPricing(pricing), Stage.PRICING, now),
                                TaskKind.CONFIGURE_PRICING,
                                TaskKind.CONFIGURE_PRICING.role(),
                                "",
                                pricing.hash(),
                                now));
        return deal;
    }

    /** A deal whose discount waits for finance. */
    static DealId inApproval(String example) {
        DealId deal = received(example);
        Instant now = Instant.now();
        ContentRef pricing = pricing(deal);
        var ask = new ApprovalProgress.Ask("A1-1", "discount-high", Role.FINANCE_APPROVER, 1, 1, List.of());
        Site.bean(StageRecords.class)
                .keep(
                        new ApprovalRoundRow(
                                deal.value(), 1, 1, pricing.hash(), 1, now, new Jsonb("{}"), Jsonb.EMPTY_LIST),
                        List.of(
                                new ApprovalAskRow(
                                        deal.value(),
                                        "A1-1",
                                        1,
                                        1,
                                        "discount-high",
                                        "Discount above 15 %",
                                        Role.FINANCE_APPROVER,
                                        1,
                                        "A discount above 15 % needs finance: largest discount 20 %")));
        change(
                deal,
                state ->
                        Tasks.open(
                                running(
                                        state.withPricing(pricing)
                                                .withApproval(
                                                        new ApprovalProgress(1, pricing.hash(), List.of(ask), null)),
                                        Stage.APPROVAL,
                                        now),
                                TaskKind.DECIDE_APPROVAL,
                                Role.FINANCE_APPROVER,
                                "A1-1",
                                pricing.hash(),
                                now));
        return deal;
    }

    private static ContentRef pricing(DealId deal) {
        var contract = Site.bean(ContractVersions.class).get(deal, 1).contract();
        return Site.bean(PricingVersions.class).add(deal, PricingConfigs.derive(contract, 1), Actor.SYSTEM, "").ref();
    }

    /** The state with this stage running and all before it done. */
    static DealState running(DealState state, Stage stage, Instant now) {
        DealState next = state.at(p -> p.withStage(stage).withStatus(DealStatus.OPEN).withCause(WaitCause.PERSON));
        for (Stage before : Stage.values()) {
            if (before.before(stage)) {
                next = next.stage(before, s -> s.entered(now.minus(Duration.ofDays(2))).finished(now));
            }
        }
        return next.stage(
                stage,
                s ->
                        s.entered(now.minus(Duration.ofHours(1)))
                                .withClock(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)))
                                .withStatus(StageStatus.WAITING));
    }

    /** Records a change of state as the next revision, with its tasks and its row. */
    static DealState change(DealId id, UnaryOperator<DealState> change) {
        SnapshotRepository snapshots = Site.bean(SnapshotRepository.class);
        SnapshotRow before = snapshots.findById(id.value()).orElseThrow();
        DealState next = change.apply(before.dealState()).at(p -> p.withRevision(before.revision() + 1));
        snapshots.store(id.value(), before.revision() + 1, before.auditSeq(), before.auditHash(), Jsonb.of(next));
        List<TaskRow> rows = next.tasks().stream().map(task -> row(id, task)).toList();
        Site.bean(TaskRepository.class).put(Json.write(rows));
        Site.bean(DealRepository.class)
                .update(row(Site.bean(DealRepository.class).findById(id.value()).orElseThrow(), next));
        return next;
    }

    private static TaskRow row(DealId id, Task task) {
        var outcome = task.outcome();
        return new TaskRow(
                task.id(),
                id.value(),
                task.kind(),
                task.stage(),
                task.role(),
                task.assignee(),
                task.subject(),
                task.contentHash(),
                task.openedAt(),
                task.dueAt(),
                outcome == null ? null : outcome.result(),
                outcome == null ? null : outcome.by(),
                outcome == null ? null : outcome.at());
    }

    private static DealRow row(DealRow d, DealState state) {
        var stage = state.progress(state.stage());
        var pricing = state.pricing();
        String whom = state.openTasks().isEmpty() ? "" : state.openTasks().getFirst().role().label();
        return new DealRow(
                d.id(),
                d.customer(),
                d.customerKey(),
                d.sellingEntity(),
                d.orderForm(),
                d.effectiveDate(),
                d.purchaseOrder(),
                d.currency(),
                d.tcv(),
                d.termStart(),
                d.termEnd(),
                d.requestedBy(),
                d.owner(),
                d.source(),
                d.createdAt(),
                state.status(),
                state.stage(),
                stage.status(),
                stage.startedAt(),
                state.position().cause(),
                whom,
                stage.startedAt(),
                stage.warnAt(),
                stage.dueAt(),
                stage.warned(),
                stage.breached(),
                state.returns().size(),
                state.contract().version(),
                pricing == null ? null : pricing.version(),
                null);
    }
}
