package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.DraftRow;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.view.DealFilter;
import io.firstbill.activities.store.view.DealList;
import io.firstbill.activities.store.view.DealList.Order;
import io.firstbill.activities.store.view.ListPage;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.web.deal.DealsView.Line;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Clocks.Sla;
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

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.RoundingMode;
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
    private final Clocks clocks;
    private final Zones zones;
    private final Words words;
    private final Drafts drafts;

    DealsPage(Pages pages, DealList deals, Clocks clocks, Zones zones, Words words, Drafts drafts) {
        this.pages = pages;
        this.deals = deals;
        this.clocks = clocks;
        this.zones = zones;
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
                        page.rows().stream().map(this::line).toList(),
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
        Csv csv =
                new Csv(
                        "Id",
                        "Customer",
                        "Stage",
                        "Status",
                        "Waits for",
                        "Due (UTC)",
                        "SLA",
                        "Value",
                        "Currency",
                        "Term start",
                        "Term last day",
                        "Owner",
                        "Order form",
                        "Purchase order",
                        "Returns");
        deals.each(DealsFilter.of(query, visitor), order(query), row -> add(csv, row));
        return csv.file("deals");
    }

    private void add(Csv csv, DealRow row) {
        csv.row(
                row.id(),
                row.customer(),
                row.stage().label(),
                row.status().label(),
                waits(row),
                row.dueAt(),
                sla(row).words(),
                row.tcv().toPlainString(),
                row.currency(),
                row.termStart(),
                row.termEnd().minusDays(1),
                row.owner(),
                row.orderForm(),
                row.purchaseOrder(),
                row.returns());
    }

    private Line line(DealRow row) {
        return new Line(
                row, sla(row), BigMoney.of(CurrencyUnit.of(row.currency()), row.tcv()).toMoney(RoundingMode.HALF_UP));
    }

    private Sla sla(DealRow row) {
        if (row.status().terminal()) {
            return new Sla(row.status().label(), "status", row.status() == DealStatus.LIVE ? "tick" : null);
        }
        if (row.status() == DealStatus.ON_HOLD) {
            return Clocks.paused("on hold");
        }
        if (row.stageStatus() == StageStatus.BLOCKED) {
            return new Sla("Blocked", "status status--blocked", "blocked");
        }
        return row.dueAt() == null
                ? new Sla("No clock", "status", null)
                : clocks.running(zones.of(row.id()), row.warnAt(), row.dueAt());
    }

    /** Whom or what the deal waits for, in words. */
    static String waits(DealRow row) {
        return row.waitFor().isEmpty() ? row.waitCause().label() : row.waitFor();
    }

    private static Order order(Query query) {
        return Objects.requireNonNullElse(query.one("sort", Order.class), Order.NEWEST);
    }
}
