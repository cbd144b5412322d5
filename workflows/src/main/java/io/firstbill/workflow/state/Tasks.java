package io.firstbill.workflow.state;

import io.firstbill.deal.Role;
import io.firstbill.lifecycle.TaskKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Opening and closing the tasks of a deal: state in, state out. */
public final class Tasks {
    private Tasks() {}

    /** Opens a task of the current stage, due with its clock, unless the same one is open. */
    public static DealState open(
            DealState state, TaskKind kind, Role role, String subject, String contentHash, Instant now) {
        if (isOpen(state, kind, subject, contentHash)) {
            return state;
        }
        int number = state.tasksOpened() + 1;
        var task =
                new Task(
                        "T-" + state.deal().number() + "-" + number,
                        kind,
                        state.stage(),
                        role,
                        null,
                        subject,
                        contentHash,
                        now,
                        state.progress(state.stage()).dueAt(),
                        null);
        return state.withTasks(Stream.concat(state.tasks().stream(), Stream.of(task)).toList(), number);
    }

    /** True when this task is open about this content. */
    public static boolean isOpen(DealState state, TaskKind kind, String subject, String contentHash) {
        return state.openTasks().stream()
                .anyMatch(t -> t.kind() == kind && t.subject().equals(subject) && t.contentHash().equals(contentHash));
    }

    /** Closes one task with its result. */
    public static DealState close(DealState state, String taskId, String result, String by, Instant now) {
        return closeIf(state, t -> t.id().equals(taskId), result, by, now);
    }

    /** Closes every open task of this kind. */
    public static DealState close(DealState state, TaskKind kind, String result, String by, Instant now) {
        return closeIf(state, t -> t.kind() == kind, result, by, now);
    }

    /** Closes every open task. */
    public static DealState closeAll(DealState state, String result, String by, Instant now) {
        return closeIf(state, t -> true, result, by, now);
    }

    /** Assigns one task; null gives it back to all with the role. */
    public static DealState assign(DealState state, String taskId, @Nullable String user) {
        return state.withTasks(
                state.tasks().stream().map(t -> t.open() && t.id().equals(taskId) ? t.assignedTo(user) : t).toList(),
                state.tasksOpened());
    }

    /** Gives every open task the current stage's due time. */
    public static DealState due(DealState state, @Nullable Instant at) {
        return state.withTasks(state.tasks().stream().map(t -> t.open() ? t.due(at) : t).toList(), state.tasksOpened());
    }

    /** Forgets the closed tasks, once they are recorded. */
    public static DealState forgetClosed(DealState state) {
        return state.withTasks(state.openTasks(), state.tasksOpened());
    }

    private static DealState closeIf(DealState state, Predicate<Task> which, String result, String by, Instant now) {
        var outcome = new Task.Outcome(result, by, now);
        return state.withTasks(
                state.tasks().stream().map(t -> t.open() && which.test(t) ? t.closed(outcome) : t).toList(),
                state.tasksOpened());
    }
}
