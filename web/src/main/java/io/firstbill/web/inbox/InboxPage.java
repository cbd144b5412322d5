package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.InboxCounts;
import io.firstbill.activities.store.view.InboxView;
import io.firstbill.activities.store.view.ListPage;
import io.firstbill.activities.store.view.TaskInbox;
import io.firstbill.activities.store.view.TaskView;
import io.firstbill.deal.Stage;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Query;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Open work in order of harm, and one task beside the list. */
@Controller("/inbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class InboxPage {
    private static final int SIZE = 50;

    private final Pages pages;
    private final TaskInbox inbox;
    private final InboxViews views;

    InboxPage(Pages pages, TaskInbox inbox, InboxViews views) {
        this.pages = pages;
        this.inbox = inbox;
        this.views = views;
    }

    @Get
    HttpResponse<String> inbox(HttpRequest<?> request, Visitor visitor) {
        Query query = Query.of(request);
        TaskInbox.Reader reader = new TaskInbox.Reader(visitor.id(), visitor.roles());
        InboxCounts counts = inbox.counts(reader);
        InboxView view = Objects.requireNonNullElseGet(query.one("view", InboxView.class), () -> first(counts));
        TaskInbox.Filter filter = new TaskInbox.Filter(query.one("stage", Stage.class), null, query.text("q"));
        ListPage<TaskView> page = inbox.page(reader, view, filter, query.orNull("next"), SIZE);
        @Nullable TaskView chosen = chosen(query.text("task"), page.rows());
        return pages.show(
                request,
                "inbox/inbox",
                "task",
                views.of(request, visitor, new InboxViews.Shown(query, view, filter, counts, page, chosen)));
    }

    /** Where there is work: one's own queue first. */
    private static InboxView first(InboxCounts counts) {
        return counts.mine() > 0 || counts.unassigned() == 0 ? InboxView.MINE : InboxView.UNASSIGNED;
    }

    private @Nullable TaskView chosen(String id, List<TaskView> rows) {
        return id.isEmpty()
                ? rows.stream().findFirst().orElse(null)
                : rows.stream().filter(row -> row.id().equals(id)).findFirst().or(() -> inbox.find(id)).orElse(null);
    }
}
