package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.audit.AuditRow;
import io.firstbill.activities.store.deal.CommentRow;
import io.firstbill.activities.store.deal.Comments;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.web.api.ActSender.Call;
import io.firstbill.workflow.message.Json;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What happened to a deal and what people say about it. */
@Controller(Api.DEAL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealFactsApi {
    private static final int PAGE = 200;

    private final DealReader reader;
    private final Comments comments;
    private final ActSender acts;

    DealFactsApi(DealReader reader, Comments comments, ActSender acts) {
        this.reader = reader;
        this.comments = comments;
        this.acts = acts;
    }

    /** One thing that happened, in words. */
    @Schema(name = "TimelineEntry")
    record Happened(
            long seq,
            Instant at,
            String actor,
            String channel,
            String act,
            String object,
            String text,
            @Nullable String reason) {}

    /** One row of the audit with complete images; each hash covers the one before. */
    @Schema(name = "AuditEntry")
    record Audited(
            Happened entry,
            long revision,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after,
            @Nullable String requestId,
            String prevHash,
            String hash) {}

    /** What a person said. */
    @Schema(name = "CommentEntry")
    record Said(@Nullable Long id, String author, Instant at, String text) {}

    @Get("/timeline")
    @Operation(summary = "What happened, newest first; go on with before=<seq> of the last entry")
    List<Happened> timeline(String id, @QueryValue @Nullable Long before) {
        long below = before == null ? Long.MAX_VALUE : before;
        return reader.timeline(known(id), below, PAGE).stream().map(DealFactsApi::happened).toList();
    }

    @Get("/audit")
    @Operation(summary = "The audit in order, chained by hash; go on with after=<seq> of the last entry")
    List<Audited> audit(String id, @QueryValue(defaultValue = "0") long after) {
        return reader.audit(known(id), after, PAGE).stream().map(DealFactsApi::audited).toList();
    }

    @Get("/comments")
    @Operation(summary = "What people said, oldest first")
    List<Said> comments(String id) {
        return comments.of(known(id)).stream().map(DealFactsApi::said).toList();
    }

    @Post("/comments")
    @Operation(summary = "Add a comment")
    HttpResponse<Said> comment(
            HttpRequest<?> request, String id, @Header(Api.KEY) String key, @Body Bodies.Comment body) {
        Call call = new Call(request, id, key, body);
        return HttpResponse.created(
                acts.once(
                        call,
                        Said.class,
                        () -> said(comments.add(call.id(), call.visitor().actor(), Bodies.words(body.text())))));
    }

    private io.firstbill.deal.DealId known(String id) {
        return reader.get(Ids.deal(id)).state().deal();
    }

    private static Happened happened(AuditRow row) {
        return new Happened(
                row.seq(), row.at(), row.actor(), row.channel(), row.act(), row.object(), row.text(), row.reason());
    }

    private static Audited audited(AuditRow row) {
        return new Audited(
                happened(row),
                row.revision(),
                tree(row.before()),
                tree(row.after()),
                row.requestId(),
                row.prevHash(),
                row.hash());
    }

    private static @Nullable JsonNode tree(@Nullable Jsonb json) {
        return json == null ? null : Json.read(json.text(), JsonNode.class);
    }

    private static Said said(CommentRow row) {
        return new Said(row.id(), row.author(), row.at(), row.text());
    }
}
