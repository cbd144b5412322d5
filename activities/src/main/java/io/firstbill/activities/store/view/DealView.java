package io.firstbill.activities.store.view;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.StageRow;
import io.firstbill.activities.store.relay.StuckRow;
import io.firstbill.activities.store.stage.ExpectedInvoiceRow;
import io.firstbill.workflow.state.DealState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What every page of a deal needs.
 *
 * @param revision of what is shown; zero before the workflow recorded anything
 * @param state as last recorded: approvals, setup, UAT, invoice, returns by id and hash
 * @param stages the path in order; before the first recording all of them are not started
 * @param tasks every task, in the order they were opened
 * @param stuck why it does not move although nobody is waited for, or null
 * @param expected the expected first invoice, or null before it was calculated
 */
public record DealView(
        DealRow deal,
        long revision,
        DealState state,
        List<StageRow> stages,
        List<TaskView> tasks,
        @Nullable StuckRow stuck,
        @Nullable ExpectedInvoiceRow expected) {
    public DealView {
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
    }

    /** The tasks without result. */
    public List<TaskView> openTasks() {
        return tasks.stream().filter(TaskView::open).toList();
    }
}
