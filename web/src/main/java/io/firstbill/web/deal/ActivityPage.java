package io.firstbill.web.deal;

import io.firstbill.activities.store.audit.AuditRepository;
import io.firstbill.activities.store.audit.AuditRow;
import io.firstbill.activities.store.deal.CommentRow;
import io.firstbill.activities.store.deal.Comments;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What happened to a deal and what people say about it, newest first; comments are added here. */
@Controller("/deals/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ActivityPage {
    private static final int EVENTS = 200;

    private final Pages pages;
    private final DealHeads heads;
    private final AuditRepository audit;
    private final Comments comments;

    ActivityPage(Pages pages, DealHeads heads, AuditRepository audit, Comments comments) {
        this.pages = pages;
        this.heads = heads;
        this.audit = audit;
        this.comments = comments;
    }

    /** One line of the feed: a comment, a decision of a person, or the system's own. */
    record Entry(Instant at, String actor, boolean system, boolean comment, String text, String quote) {}

    /** The feed. */
    record ActivityView(DealHead head, String filter, List<Entry> entries) {}

    @Get("/activity")
    HttpResponse<String> activity(HttpRequest<?> request, String id) {
        DealHead head = heads.of(request, id, "Activity");
        String filter = Objects.requireNonNullElse(request.getParameters().get("filter"), "all");
        return pages.show(request, "deal/activity", new ActivityView(head, filter, entries(head, filter)));
    }

    @Post("/comments")
    HttpResponse<String> comment(Visitor visitor, String id, @Body Map<String, Object> body) {
        comments.add(Dossiers.id(id), visitor.actor(), new Form(body).text("text"));
        return Pages.to("/deals/" + id + "/activity?done=" + Done.COMMENTED.code());
    }

    private List<Entry> entries(DealHead head, String filter) {
        Stream<Entry> happened =
                audit.timeline(head.deal().row().id(), Long.MAX_VALUE, EVENTS).stream().map(ActivityPage::entry);
        Stream<Entry> said = comments.of(head.deal().id()).stream().map(ActivityPage::entry);
        return Stream.concat(happened, said)
                .filter(entry ->
                        switch (filter) {
                            case "comments" -> entry.comment();
                            case "decisions" -> !entry.comment() && !entry.system();
                            case "system" -> entry.system();
                            default -> true;
                        })
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    private static Entry entry(AuditRow row) {
        String reason = row.reason();
        return new Entry(
                row.at(), row.actor(), row.channel().equals("SYSTEM"), false, row.text(), reason == null ? "" : reason);
    }

    private static Entry entry(CommentRow row) {
        return new Entry(row.at(), row.author(), false, true, "commented", row.text());
    }
}
