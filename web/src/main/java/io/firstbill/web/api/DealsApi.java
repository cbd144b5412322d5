package io.firstbill.web.api;

import io.firstbill.activities.store.view.DealFilter;
import io.firstbill.activities.store.view.DealList;
import io.firstbill.activities.store.view.DealList.Order;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.activities.store.view.DueFilter;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** Deals: found, read. */
@Controller(Api.ROOT + "/deals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealsApi {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST_PAGE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(DealsApi.class);

    private final DealList list;
    private final DealReader reader;

    DealsApi(DealList list, DealReader reader) {
        this.list = list;
        this.reader = reader;
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
        return new Deals(page.rows().stream().map(DealEntry::of).toList(), page.next(), page.total());
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
}
