package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.pricing.Charge;
import io.firstbill.rating.BilledChange;
import io.firstbill.web.contract.Comparison;
import io.firstbill.web.contract.Comparison.Chosen;
import io.firstbill.web.contract.Comparison.Version;
import io.firstbill.web.contract.FieldNames;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Any two versions of the pricing, field by field, with who made them and why. */
@Controller("/deals/{id}/pricing/compare")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingComparePage {
    private final Pages pages;
    private final DealHeads heads;
    private final PricingVersions versions;
    private final Words words;

    PricingComparePage(Pages pages, DealHeads heads, PricingVersions versions, Words words) {
        this.pages = pages;
        this.heads = heads;
        this.versions = versions;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> compare(
            HttpRequest<?> request, String id, @QueryValue Optional<Integer> from, @QueryValue Optional<Integer> to) {
        DealHead head = heads.of(request, id, "Pricing");
        List<PricingVersionRow> all = versions.of(head.deal().id());
        if (all.isEmpty()) {
            return pages.show(request, NoPricingView.TEMPLATE, new NoPricingView(head));
        }
        Chosen<PricingVersionRow> two =
                Chosen.of(all, PricingVersionRow::version, "pricing of " + head.deal().id(), from, to);
        return pages.show(
                request,
                Comparison.TEMPLATE,
                two.with(
                        head,
                        "Pricing",
                        PricingComparePage::version,
                        differences(two.one(), two.other()),
                        billed(two.one(), two.other())));
    }

    private List<Comparison.Group> differences(PricingVersionRow one, PricingVersionRow other) {
        Map<String, String> lines = new LinkedHashMap<>();
        Stream.of(one, other)
                .flatMap(row -> row.pricingConfig().charges().stream())
                .forEach((Charge charge) -> lines.put(charge.lineId(), charge.name()));
        FieldNames names = new FieldNames(words, lines);
        one.pricingConfig()
                .diff(other.pricingConfig())
                .forEach(change -> names.add(change.path(), change.was(), change.now()));
        return names.groups();
    }

    private static BilledChange billed(PricingVersionRow one, PricingVersionRow other) {
        return BilledChange.of(
                one.pricingConfig(), one.expectedInvoices(), other.pricingConfig(), other.expectedInvoices());
    }

    private static Version version(PricingVersionRow row) {
        return new Version(row.version(), row.author(), row.at(), row.reason());
    }
}
