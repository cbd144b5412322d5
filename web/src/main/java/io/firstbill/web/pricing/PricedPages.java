package io.firstbill.web.pricing;

import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.shell.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.function.Function;

/** The shape of every page about one version of a deal's pricing: the one in force, or the one that is named. */
@Singleton
class PricedPages {
    private final Pages pages;
    private final DealHeads heads;
    private final PricedVersions versions;

    PricedPages(Pages pages, DealHeads heads, PricedVersions versions) {
        this.pages = pages;
        this.heads = heads;
        this.versions = versions;
    }

    /** The page; while nothing is priced, what to do next instead. */
    HttpResponse<String> show(
            HttpRequest<?> request,
            String id,
            Optional<Integer> version,
            String template,
            Function<PricedVersion, Object> view) {
        DealHead head = heads.of(request, id, "Pricing");
        return version.isEmpty() && head.deal().state().pricing() == null
                ? pages.show(request, NoPricingView.TEMPLATE, new NoPricingView(head))
                : pages.show(request, template, view.apply(of(request, id, version)));
    }

    /**
     * The version, for a file of it.
     *
     * @throws io.firstbill.failure.FirstbillException NOT_FOUND while there is none
     */
    PricedVersion of(HttpRequest<?> request, String id, Optional<Integer> version) {
        return versions.of(request, id, version.orElse(null));
    }
}
