package io.firstbill.activities.projection;

import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tasks of the state as rows. The state forgets a task once its end is recorded; when that recording was lost (the
 * database is older than the engine), the task is missing here and is ended as {@code superseded}.
 */
final class TaskImages {
    private TaskImages() {}

    static List<Changed<TaskRow>> changed(@Nullable DealState before, DealState now, Instant at) {
        Map<String, TaskRow> was = new HashMap<>();
        if (before != null) {
            before.tasks().forEach(task -> was.put(task.id(), row(now, task)));
        }
        var known =
                now.tasks().stream()
                        .map(task -> new Changed<>("task:" + task.id(), was.remove(task.id()), row(now, task)))
                        .filter(change -> !change.after().equals(change.before()))
                        .toList();
        var lost =
                was.values().stream()
                        .filter(TaskRow::open)
                        .sorted(Comparator.comparing(TaskRow::id))
                        .map(task -> new Changed<>("task:" + task.id(), task, task.ended("superseded", "system", at)));
        return Stream.concat(known.stream(), lost).toList();
    }

    private static TaskRow row(DealState state, Task task) {
        var outcome = task.outcome();
        return new TaskRow(
                task.id(),
                state.deal().value(),
                task.kind(),
                task.stage(),
                task.role(),
                task.assignee(),
                task.subject(),
                task.contentHash(),
                task.openedAt().truncatedTo(ChronoUnit.MICROS),
                Moments.stored(task.dueAt()),
                outcome == null ? null : outcome.result(),
                outcome == null ? null : outcome.by(),
                outcome == null ? null : Moments.stored(outcome.at()));
    }
}
