package io.firstbill.web.pricing;

import io.firstbill.contract.Source;
import io.firstbill.trail.LineRef;
import io.firstbill.trail.TracedTerm;
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

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The proof trail: every priced term with its words and its invoice lines, and what is not proven. */
@Controller("/deals/{id}/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrailPage {
    private final PricedPages pages;

    TrailPage(PricedPages pages) {
        this.pages = pages;
    }

    @Get(uris = {"/trail", "/versions/{version}/trail"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> trail(HttpRequest<?> request, String id, @PathVariable Optional<Integer> version) {
        return pages.show(request, id, version, "pricing/trail", TrailView::of);
    }

    @Get(uris = {"/trail.csv", "/versions/{version}/trail.csv"})
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv(HttpRequest<?> request, String id, @PathVariable Optional<Integer> version) {
        PricedVersion priced = pages.of(request, id, version);
        Csv csv = new Csv("Contract field", "Term", "Price", "Page", "Words", "Invoice date", "Line", "Standing");
        priced.trail().terms().forEach(term -> rows(csv, term));
        return csv.file("trail-" + priced.head().deal().id() + "-version-" + priced.row().version());
    }

    private static void rows(Csv csv, TracedTerm term) {
        if (term.lines().isEmpty()) {
            row(csv, term, null);
        }
        term.lines().forEach(line -> row(csv, term, line));
    }

    private static void row(Csv csv, TracedTerm term, @Nullable LineRef line) {
        Source source = term.source();
        csv.row(
                term.term().pointer(),
                term.term().name(),
                term.term().terms(),
                source == null ? null : source.page(),
                source == null ? "no source" : source.quote(),
                line == null ? null : line.invoiceDate(),
                line == null || line.line() == 0 ? null : line.line(),
                line == null ? term.why() : term.standing());
    }
}
