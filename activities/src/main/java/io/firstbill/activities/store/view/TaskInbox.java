package io.firstbill.activities.store.view;

import io.firstbill.activities.store.deal.ContractFacts;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The inbox: open tasks by due time, ended ones by their end; counts of the same rows. */
@Singleton
public class TaskInbox {
    private final TaskListRepository tasks;

    TaskInbox(TaskListRepository tasks) {
        this.tasks = tasks;
    }

    /**
     * Whose inbox it is.
     *
     * @param user stable name
     * @param roles the person's roles
     */
    public record Reader(String user, Collection<Role> roles) {
        public Reader {
            roles = List.copyOf(roles);
        }

        String roleNames() {
            return roles.stream().map(Role::name).collect(Collectors.joining(","));
        }
    }

    /**
     * Which tasks of the view; parts that are null or empty filter nothing.
     *
     * @param search part of the customer's name, or the beginning of a deal id, order form or purchase order
     */
    public record Filter(@Nullable Stage stage, @Nullable TaskKind kind, String search) {
        /** No filter. */
        public static final Filter NONE = new Filter(null, null, "");

        @Nullable String stageName() {
            return stage == null ? null : stage.name();
        }

        @Nullable String kindName() {
            return kind == null ? null : kind.name();
        }

        String prefix() {
            String words = search.strip().toLowerCase(Locale.ROOT);
            return words.isEmpty() ? "" : words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }

        String customerPattern() {
            return "%" + ContractFacts.key(search.strip()).replace("%", "\\%").replace("_", "\\_") + "%";
        }
    }

    /**
     * One page of a view.
     *
     * @param next as the page before gave it; null for the first
     */
    @Transactional
    public ListPage<TaskView> page(Reader reader, InboxView view, Filter filter, @Nullable String next, int size) {
        var rows = rows(reader, view, filter, next, size + 1);
        var shown = rows.size() > size ? rows.subList(0, size) : rows;
        String link = rows.size() > size ? cursor(shown.getLast(), view).link() : null;
        long total =
                tasks.count(
                        view.name(),
                        reader.user(),
                        reader.roleNames(),
                        filter.stageName(),
                        filter.kindName(),
                        filter.prefix(),
                        filter.customerPattern());
        return new ListPage<>(shown, link, total);
    }

    /** How many tasks each view holds. */
    @Transactional
    public InboxCounts counts(Reader reader) {
        return tasks.counts(reader.user(), reader.roleNames());
    }

    /** A task by id, open or ended. */
    @Transactional
    public Optional<TaskView> find(String taskId) {
        return tasks.find(taskId);
    }

    /** Every task of a deal, in the order they were opened. */
    @Transactional
    public List<TaskView> of(DealId deal) {
        return tasks.of(deal.value());
    }

    private List<TaskView> rows(Reader reader, InboxView view, Filter f, @Nullable String next, int limit) {
        var from = Cursor.parse(next, view == InboxView.DONE ? Cursor.END : Cursor.START);
        String prefix = f.prefix();
        String customer = f.customerPattern();
        return switch (view) {
            case MINE ->
                    tasks.mine(
                            reader.user(), f.stageName(), f.kindName(), prefix, customer, from.at(), from.id(), limit);
            case UNASSIGNED ->
                    tasks.unassigned(
                            reader.roleNames(),
                            f.stageName(),
                            f.kindName(),
                            prefix,
                            customer,
                            from.at(),
                            from.id(),
                            limit);
            case TEAM ->
                    tasks.team(
                            reader.roleNames(),
                            f.stageName(),
                            f.kindName(),
                            prefix,
                            customer,
                            from.at(),
                            from.id(),
                            limit);
            case DONE ->
                    tasks.done(
                            reader.user(), f.stageName(), f.kindName(), prefix, customer, from.at(), from.id(), limit);
        };
    }

    private static Cursor cursor(TaskView row, InboxView view) {
        return Cursor.of(view == InboxView.DONE ? row.doneAt() : row.dueAt(), row.id());
    }
}
