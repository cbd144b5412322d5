package io.firstbill.activities.projection;

import io.firstbill.activities.store.deal.ContractFacts;
import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.stream.Collectors;

/** The deal's row as the state wants it. */
final class DealImage {
    private DealImage() {}

    /**
     * The next row.
     *
     * @param facts of the contract version in force when it changed; null when it is still the same
     * @param at when the change happened, to the microsecond
     */
    static DealRow of(DealState state, DealRow before, @Nullable ContractFacts facts, Instant at) {
        var position = state.position();
        var progress = state.progress(state.stage());
        var pricing = state.pricing();
        var contract = facts == null ? kept(before) : facts;
        return new DealRow(
                before.id(),
                contract.customer(),
                contract.customerKey(),
                contract.sellingEntity(),
                contract.orderForm(),
                contract.effectiveDate(),
                contract.purchaseOrder(),
                contract.currency(),
                contract.tcv(),
                contract.termStart(),
                contract.termEnd(),
                before.requestedBy(),
                before.owner(),
                before.source(),
                before.createdAt(),
                state.status(),
                state.stage(),
                progress.status(),
                Moments.stored(progress.startedAt()),
                position.cause(),
                waitFor(state),
                Moments.stored(waitSince(state, before, at)),
                Moments.stored(progress.warnAt()),
                Moments.stored(progress.dueAt()),
                progress.warned(),
                progress.breached(),
                state.returns().size(),
                state.contract().version(),
                pricing == null ? null : pricing.version(),
                finishedAt(state, before, at));
    }

    private static ContractFacts kept(DealRow before) {
        return new ContractFacts(
                before.customer(),
                before.customerKey(),
                before.sellingEntity(),
                before.orderForm(),
                before.effectiveDate(),
                before.purchaseOrder(),
                before.currency(),
                before.tcv(),
                before.termStart(),
                before.termEnd());
    }

    /** Who can end the wait, in words: people assigned, else the roles; empty when nobody is waited for. */
    private static String waitFor(DealState state) {
        var hold = state.position().hold();
        return switch (state.position().cause()) {
            case HOLD -> hold == null ? "" : hold.by();
            case PERSON, CUSTOMER, BLOCKED ->
                    state.openTasks().stream().map(DealImage::owner).distinct().collect(Collectors.joining(", "));
            default -> "";
        };
    }

    private static String owner(Task task) {
        String assignee = task.assignee();
        return assignee == null ? task.role().label() : assignee;
    }

    private static @Nullable Instant waitSince(DealState state, DealRow before, Instant at) {
        var position = state.position();
        var hold = position.hold();
        var block = position.block();
        return switch (position.cause()) {
            case HOLD -> hold == null ? at : hold.since();
            case BLOCKED -> block == null ? at : block.since();
            case PERSON -> state.openTasks().stream().map(Task::openedAt).min(Instant::compareTo).orElse(at);
            default -> since(position.cause(), before, at);
        };
    }

    private static @Nullable Instant since(WaitCause cause, DealRow before, Instant at) {
        return cause == before.waitCause() ? before.waitSince() : at;
    }

    private static @Nullable Instant finishedAt(DealState state, DealRow before, Instant at) {
        if (!state.status().terminal()) {
            return null;
        }
        return before.finishedAt() == null ? at : before.finishedAt();
    }
}
