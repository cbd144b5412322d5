package io.firstbill.web.api;

import io.firstbill.activities.store.deal.Comments;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.deal.DealId;
import io.firstbill.web.api.ActSender.Call;
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

import org.jspecify.annotations.Nullable;

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

    @Get("/timeline")
    @Operation(summary = "What happened, newest first; go on with before=<seq> of the last entry")
    List<Happened> timeline(String id, @QueryValue @Nullable Long before) {
        long below = before == null ? Long.MAX_VALUE : before;
        return reader.timeline(known(id), below, PAGE).stream().map(Happened::of).toList();
    }

    @Get("/audit")
    @Operation(summary = "The audit in order, chained by hash; go on with after=<seq> of the last entry")
    List<Audited> audit(String id, @QueryValue(defaultValue = "0") long after) {
        return reader.audit(known(id), after, PAGE).stream().map(Audited::of).toList();
    }

    @Get("/comments")
    @Operation(summary = "What people said, oldest first")
    List<Said> comments(String id) {
        return comments.of(known(id)).stream().map(Said::of).toList();
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
                        () -> Said.of(comments.add(call.id(), call.visitor().actor(), Bodies.words(body.text())))));
    }

    private DealId known(String id) {
        return reader.get(Ids.deal(id)).state().deal();
    }
}
