package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.pricing.Change;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
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

import java.util.List;

/** What is charged and why: the version in force or an earlier one, and every invoice it gives. */
@Controller("/deals/{id}/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PricingPage {
    private final Pages pages;
    private final DealHeads heads;
    private final PricingVersions versions;
    private final Drafts drafts;

    PricingPage(Pages pages, DealHeads heads, PricingVersions versions, Drafts drafts) {
        this.pages = pages;
        this.heads = heads;
        this.versions = versions;
        this.drafts = drafts;
    }

    /** The page before there is a configuration. */
    record NoPricingView(DealHead head) {}

    @Get
    HttpResponse<String> inForce(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "Pricing");
        var pricing = head.deal().state().pricing();
        return pricing == null
                ? pages.show(request, "pricing/none", new NoPricingView(head))
                : show(request, visitor, head, pricing.version());
    }

    @Get("/versions/{version}")
    HttpResponse<String> version(HttpRequest<?> request, Visitor visitor, String id, @PathVariable int version) {
        return show(request, visitor, heads.of(request, id, "Pricing"), version);
    }

    private HttpResponse<String> show(HttpRequest<?> request, Visitor visitor, DealHead head, int version) {
        PricingVersionRow row = versions.get(head.deal().id(), version);
        PricingConfig config = row.pricingConfig();
        List<PricingVersionRow> all = versions.of(head.deal().id());
        return pages.show(
                request,
                "pricing/pricing",
                new PricingView(
                        head,
                        row,
                        config,
                        all,
                        row.findingList(),
                        changes(all, row),
                        row.expectedInvoices(),
                        row.expectedInvoices().stream()
                                .filter(invoice -> !invoice.total().isZero())
                                .findFirst()
                                .orElse(null),
                        ExpectedInvoices.total(config),
                        head.deal().mine(TaskKind.CONFIGURE_PRICING, visitor),
                        drafts.find(Drafts.PRICING, visitor.id(), head.deal().row().id()).isPresent(),
                        SendBackOffer.of(head.deal(), visitor, Stage.PRICING)));
    }

    private static List<Change> changes(List<PricingVersionRow> all, PricingVersionRow row) {
        return all.stream()
                .filter(other -> other.version() == row.version() - 1)
                .findFirst()
                .map(before -> before.pricingConfig().diff(row.pricingConfig()))
                .orElse(List.of());
    }
}
