package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.AssumedUse;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.contract.BillingRule;
import io.firstbill.web.contract.TimeWords;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.web.shell.Words;
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

/** What is charged and why: the version in force or an earlier one, and every invoice it gives. */
@Controller("/deals/{id}/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PricingPage {
    private final Pages pages;
    private final DealHeads heads;
    private final PricedVersions priced;
    private final PricingVersions versions;
    private final Drafts drafts;
    private final AssumedUse assumed;
    private final Words words;

    PricingPage(
            Pages pages,
            DealHeads heads,
            PricedVersions priced,
            PricingVersions versions,
            Drafts drafts,
            AssumedUse assumed,
            Words words) {
        this.pages = pages;
        this.heads = heads;
        this.priced = priced;
        this.versions = versions;
        this.drafts = drafts;
        this.assumed = assumed;
        this.words = words;
    }

    @Get
    HttpResponse<String> inForce(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "Pricing");
        var pricing = head.deal().state().pricing();
        return pricing == null
                ? pages.show(request, NoPricingView.TEMPLATE, new NoPricingView(head))
                : show(request, visitor, priced.of(head, pricing.version()));
    }

    @Get("/versions/{version}")
    HttpResponse<String> version(HttpRequest<?> request, Visitor visitor, String id, @PathVariable int version) {
        return show(request, visitor, priced.of(request, id, version));
    }

    private HttpResponse<String> show(HttpRequest<?> request, Visitor visitor, PricedVersion shown) {
        Dossier deal = shown.head().deal();
        return pages.show(
                request,
                "pricing/pricing",
                new PricingView(
                        shown,
                        versions.of(deal.id()),
                        shown.row().findingList(),
                        BilledYear.of(shown),
                        shown.worth(),
                        ListDeviation.of(shown.config(), shown.contract()),
                        TimeWords.of(shown.contract(), words),
                        BillingRule.of(shown.config().rules()),
                        deal.mine(TaskKind.CONFIGURE_PRICING, visitor),
                        drafts.find(Drafts.PRICING, visitor.id(), deal.row().id()).isPresent(),
                        WhatIfView.beside(shown.config(), assumed.of(deal.id(), shown.row().version())),
                        SendBackOffer.of(deal, visitor, Stage.PRICING)));
    }
}
