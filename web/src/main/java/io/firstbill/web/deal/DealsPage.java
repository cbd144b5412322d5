package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.DraftRow;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.view.DealFilter;
import io.firstbill.activities.store.view.DealList;
import io.firstbill.activities.store.view.DealList.Order;
import io.firstbill.activities.store.view.ListPage;
import io.firstbill.deal.Role;
import io.firstbill.web.shell.Csv;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Query;
import io.firstbill.web.shell.Visitor;
import io.firstbill.web.shell.Words;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Find, compare, hand out: the list of deals, and the same list as a file. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DealsPage {
    private static final int SIZE = 50;

    private final Pages pages;
    private final DealList deals;
    private final DealLines lines;
    private final Words words;
    private final Drafts drafts;

    DealsPage(Pages pages, DealList deals, DealLines lines, Words words, Drafts drafts) {
        this.pages = pages;
        this.deals = deals;
        this.lines = lines;
        this.words = words;
        this.drafts = drafts;
    }

    @Get("/deals")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(HttpRequest<?> request, Visitor visitor) {
        Query query = Query.of(request);
        DealFilter filter = DealsFilter.of(query, visitor);
        ListPage<DealRow> page = deals.page(filter, order(query), query.orNull("next"), SIZE);
        List<String> wrong = new ArrayList<>(DealsFilter.wrong(query));
        return pages.show(
                request,
                "deal/deals",
                new DealsView(
                        query,
                        DealsFilter.selects(),
                        wrong,
                        page.rows().stream().map(lines::of).toList(),
                        words.count(page.total(), "deal"),
                        page.next() == null ? null : "/deals" + query.with("next", page.next()),
                        "/deals.csv" + query.with("next", ""),
                        visitor.is(Role.DEAL_DESK),
                        drafts(visitor)));
    }

    /** The visitor's forms under way, in words; empty for none. */
    private String drafts(Visitor visitor) {
        long open = drafts.of(visitor.id()).stream().map(DraftRow::kind).filter(Drafts.CONTRACT::equals).count();
        return open == 0 ? "" : words.count(open, "draft");
    }

    @Get("/deals.csv")
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv(HttpRequest<?> request, Visitor visitor) {
        Query query = Query.of(request);
        Csv csv = DealLines.csv();
        deals.each(DealsFilter.of(query, visitor), order(query), row -> lines.add(csv, row));
        return csv.file("deals");
    }

    private static Order order(Query query) {
        return Objects.requireNonNullElse(query.one("sort", Order.class), Order.NEWEST);
    }
}
