package io.firstbill.web.invoice;

import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.Stage;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
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

/** The first invoice of a deal: not issued yet, or line by line. */
@Controller("/deals/{id}/invoice")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class InvoicePage {
    private final Pages pages;
    private final DealHeads heads;
    private final StageRecords records;
    private final PricingVersions pricings;
    private final InvoiceViews views;

    InvoicePage(Pages pages, DealHeads heads, StageRecords records, PricingVersions pricings, InvoiceViews views) {
        this.pages = pages;
        this.heads = heads;
        this.records = records;
        this.pricings = pricings;
        this.views = views;
    }

    @Get
    HttpResponse<String> invoice(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "First invoice");
        boolean only = request.getParameters().contains("only");
        var progress = head.deal().state().invoice();
        var row = progress == null ? null : records.examination(head.deal().id(), progress.examination()).orElse(null);
        return progress == null || row == null
                ? pages.show(request, "invoice/none", notIssued(head))
                : pages.show(request, "invoice/invoice", views.of(head, visitor, progress, row, only));
    }

    private NotIssuedView notIssued(DealHead head) {
        Dossier deal = head.deal();
        var pricing = deal.state().pricing();
        var first =
                pricing == null
                        ? null
                        : ExpectedInvoices.firstInvoice(pricings.get(deal.id(), pricing.version()).pricingConfig())
                                .orElse(null);
        return new NotIssuedView(
                head,
                first == null ? null : first.invoiceDate(),
                first == null ? null : first.total(),
                deal.state().stage() == Stage.FIRST_INVOICE);
    }
}
