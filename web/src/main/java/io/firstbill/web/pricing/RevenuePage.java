package io.firstbill.web.pricing;

import io.firstbill.web.shell.Csv;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Optional;

/** What finance will book by month: a preview, never a posting. */
@Controller("/deals/{id}/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevenuePage {
    private final PricedPages pages;

    RevenuePage(PricedPages pages) {
        this.pages = pages;
    }

    @Get(uris = {"/revenue", "/versions/{version}/revenue"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> revenue(HttpRequest<?> request, String id, @PathVariable Optional<Integer> version) {
        return pages.show(request, id, version, "pricing/revenue", RevenueView::of);
    }

    @Get(uris = {"/revenue.csv", "/versions/{version}/revenue.csv"})
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv(HttpRequest<?> request, String id, @PathVariable Optional<Integer> version) {
        PricedVersion priced = pages.of(request, id, version);
        Csv csv =
                new Csv(
                        "Month",
                        "Billed",
                        "Revenue fixed",
                        "Revenue variable",
                        "Revenue",
                        "Billed to date",
                        "Revenue to date",
                        "Deferred",
                        "Unbilled",
                        "Currency");
        RevenueView.of(priced)
                .months()
                .forEach(month ->
                        csv.row(
                                month.month().month(),
                                month.billed().getAmount(),
                                month.month().fixed().getAmount(),
                                month.month().variable().getAmount(),
                                month.revenue().getAmount(),
                                month.month().billedToDate().getAmount(),
                                month.month().revenueToDate().getAmount(),
                                month.month().deferred().getAmount(),
                                month.month().unbilled().getAmount(),
                                priced.currency()));
        return csv.file("revenue-" + priced.head().deal().id() + "-version-" + priced.row().version());
    }
}
