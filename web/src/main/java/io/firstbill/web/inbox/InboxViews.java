package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.InboxCounts;
import io.firstbill.activities.store.view.InboxView;
import io.firstbill.activities.store.view.ListPage;
import io.firstbill.activities.store.view.TaskInbox;
import io.firstbill.activities.store.view.TaskView;
import io.firstbill.deal.Stage;
import io.firstbill.web.shell.Choice;
import io.firstbill.web.shell.Link;
import io.firstbill.web.shell.Query;
import io.firstbill.web.shell.Visitor;
import io.firstbill.web.shell.Words;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the inbox together. */
@Singleton
class InboxViews {
    private final TaskPanes panes;
    private final Words words;

    InboxViews(TaskPanes panes, Words words) {
        this.panes = panes;
        this.words = words;
    }

    /**
     * What was found.
     *
     * @param chosen the task beside the list, or null when there is none
     */
    record Shown(
            Query query,
            InboxView view,
            TaskInbox.Filter filter,
            InboxCounts counts,
            ListPage<TaskView> page,
            @Nullable TaskView chosen) {}

    InboxPageView of(HttpRequest<?> request, Visitor visitor, Shown shown) {
        Query query = shown.query();
        TaskView chosen = shown.chosen();
        String next = shown.page().next();
        return new InboxPageView(
                shown.view(),
                tabs(shown.view(), shown.counts()),
                query.text("q"),
                shown.filter().stage(),
                stages(),
                lines(query, shown.page().rows(), chosen),
                words.count(shown.page().total(), "task"),
                next == null ? null : "/inbox" + query.with("next", next),
                chosen == null ? null : panes.of(request, visitor, chosen),
                shown.counts().unassigned(),
                shown.filter().stage() != null || !query.text("q").isEmpty());
    }

    private List<TaskLine> lines(Query query, List<TaskView> rows, @Nullable TaskView chosen) {
        List<TaskLine> lines = new ArrayList<>();
        for (TaskView row : rows) {
            boolean here = chosen != null && row.id().equals(chosen.id());
            String href = "/inbox" + query.with("task", row.id());
            lines.add(new TaskLine(row, panes.sla(row), TaskPanes.value(row), href, here));
        }
        return lines;
    }

    private static List<Link> tabs(InboxView current, InboxCounts counts) {
        return Arrays.stream(InboxView.values())
                .map(view ->
                        new Link(
                                "/inbox?view=" + view.name().toLowerCase(java.util.Locale.ROOT),
                                view.label(),
                                view == current,
                                view == InboxView.DONE ? 0 : counts.of(view)))
                .toList();
    }

    private static List<Choice> stages() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "All stages")));
        Arrays.stream(Stage.values()).map(stage -> new Choice(stage.name(), stage.label())).forEach(choices::add);
        return choices;
    }
}
