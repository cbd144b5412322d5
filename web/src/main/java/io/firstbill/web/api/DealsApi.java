package io.firstbill.web.api;

import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.view.DealFilter;
import io.firstbill.activities.store.view.DealList;
import io.firstbill.activities.store.view.DealList.Order;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.activities.store.view.DueFilter;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.Finding;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Visitor;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Deals: started, found, read. */
@Controller(Api.ROOT + "/deals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealsApi {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST_PAGE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(DealsApi.class);

    private final DealIntake intake;
    private final DealList list;
    private final DealReader reader;

    DealsApi(DealIntake intake, DealList list, DealReader reader) {
        this.intake = intake;
        this.list = list;
        this.reader = reader;
    }

    /** A deal that was taken in. */
    @Schema(name = "DealTaken")
    record DealTaken(@Schema(example = "D-1042") String id, String href, List<Finding> findings) {}

    /** One deal of a list. */
    @Schema(name = "DealEntry")
    record DealEntry(
            @Schema(example = "D-1042") String id,
            String customer,
            String orderForm,
            DealStatus status,
            Stage stage,
            String waitFor,
            @Nullable Instant dueAt,
            boolean late,
            BigDecimal value,
            String currency,
            String owner,
            String href) {}

    /** A page of a list; {@code next} goes back as parameter, absent on the last page. */
    @Schema(name = "Deals")
    record Deals(List<DealEntry> deals, @Nullable String next, long total) {}

    @Post
    @Operation(
            summary = "Start an onboarding from a contract document",
            description =
                    "201 when it is durable, 200 for a repeat of the same request, 409 DUPLICATE_DEAL when the contract"
                            + " is onboarded already, 422 with every finding when the document cannot be right.")
    HttpResponse<?> start(
            HttpRequest<?> request,
            @Header(Api.KEY) String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            description = "See /api/v1/schemas/contract.json")))
                    @Body
                    String document) {
        Visitor visitor = Visitor.of(request).orElseThrow();
        visitor.require("Starting an onboarding", Set.of(Role.DEAL_DESK));
        String requestId = PageHeaders.requestId(request);
        var submission = new Submission(document, DealSource.API, visitor.actor(), null, key, requestId, List.of());
        return switch (intake.submit(submission)) {
            case IntakeAnswer.Refused(var findings) -> FindingsProblem.answer(request, findings);
            case IntakeAnswer.Accepted(var deal, var findings) -> {
                var taken = new DealTaken(deal.value(), href(deal.value()), findings);
                yield isFirst(deal, requestId)
                        ? HttpResponse.created(taken).header("Location", taken.href())
                        : HttpResponse.ok(taken);
            }
        };
    }

    @Get
    @Operation(summary = "Find deals by the filters of the page")
    Deals find(
            @QueryValue @Nullable String q,
            @QueryValue @Nullable Stage stage,
            @QueryValue @Nullable DealStatus status,
            @QueryValue @Nullable String owner,
            @QueryValue(defaultValue = "ANY") DueFilter sla,
            @QueryValue(defaultValue = "false") boolean open,
            @QueryValue(defaultValue = "NEWEST") Order sort,
            @QueryValue @Nullable String next,
            @QueryValue(defaultValue = "50") int size) {
        var filter = new DealFilter(q == null ? "" : q, stage, status, open, owner, sla, null);
        var page = list.page(filter, sort, next, Math.clamp(size, 1, LONGEST_PAGE));
        var deals =
                page.rows().stream()
                        .map(row ->
                                new DealEntry(
                                        row.id(),
                                        row.customer(),
                                        row.orderForm(),
                                        row.status(),
                                        row.stage(),
                                        row.waitFor(),
                                        row.dueAt(),
                                        row.breached(),
                                        row.tcv(),
                                        row.currency(),
                                        row.owner(),
                                        href(row.id())))
                        .toList();
        return new Deals(deals, page.next(), page.total());
    }

    @Get("/{id}")
    @Operation(summary = "A deal: where it stands, what it waits for, its tasks with the content hash that acts need")
    DealAnswer one(String id, @QueryValue(defaultValue = "0") long seen) {
        DealId deal = Ids.deal(id);
        if (seen > 0 && !reader.awaitRevision(deal, seen, PATIENCE)) {
            LOG.info("{} does not show revision {} yet", deal, seen);
        }
        return DealAnswer.of(reader.get(deal));
    }

    private boolean isFirst(DealId deal, String requestId) {
        return reader.audit(deal, 0, 1).stream().anyMatch(row -> requestId.equals(row.requestId()));
    }

    private static String href(String id) {
        return Api.ROOT + "/deals/" + id;
    }
}
