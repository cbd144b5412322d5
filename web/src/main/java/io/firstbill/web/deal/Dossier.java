package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.businesstime.BusinessCalendar;
import io.firstbill.deal.DealId;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.state.DealState;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.List;

/**
 * One deal as last recorded, as its pages read it.
 *
 * @param tasks every task, in the order they were opened
 * @param recorded false while an act of the visitor is still being recorded
 */
public record Dossier(DealRow row, DealState state, List<TaskRow> tasks, boolean recorded) {
    public Dossier {
        tasks = List.copyOf(tasks);
    }

    /** Its identity. */
    public DealId id() {
        return new DealId(row.id());
    }

    /** Path of its overview. */
    public String path() {
        return "/deals/" + row.id();
    }

    /** What the contract charges over its term. */
    public Money value() {
        return BigMoney.of(CurrencyUnit.of(row.currency()), row.tcv()).toMoney(RoundingMode.HALF_UP);
    }

    /** The hours its clocks count. */
    public BusinessCalendar calendar() {
        return Clocks.calendar(state.basis().timeZone());
    }

    /** Open tasks in the order they were opened. */
    public List<TaskRow> openTasks() {
        return tasks.stream().filter(TaskRow::open).toList();
    }

    /** The open task of this kind, or null. */
    public @Nullable TaskRow open(TaskKind kind) {
        return openTasks().stream().filter(task -> task.kind() == kind).findFirst().orElse(null);
    }

    /** The open task of this kind when the visitor may do it, else null. */
    public @Nullable TaskRow mine(TaskKind kind, Visitor visitor) {
        TaskRow task = open(kind);
        return task != null && recorded && mayDo(task, visitor) ? task : null;
    }

    /** True when the visitor has the task's role and it is not another person's. */
    public static boolean mayDo(TaskRow task, Visitor visitor) {
        return visitor.is(task.role()) && (task.assignee() == null || task.assignee().equals(visitor.id()));
    }
}
