package io.firstbill.web.pricing;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;

/** The pricing editor: recalculated by the server, saved for its author, submitted for approval. */
@Controller("/deals/{id}/pricing/draft")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DraftPage {
    private static final String TEMPLATE = "pricing/draft";

    private final Pages pages;
    private final DealHeads heads;
    private final DraftViews views;
    private final Drafts drafts;
    private final PricingSubmission submission;
    private final Acts acts;

    DraftPage(Pages pages, DealHeads heads, DraftViews views, Drafts drafts, PricingSubmission submission, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.views = views;
        this.drafts = drafts;
        this.submission = submission;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> edit(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, TEMPLATE, views.saved(heads.of(request, id, "Pricing"), visitor));
    }

    /** One form with several buttons; without any the figures are worked out while somebody types. */
    @Post
    HttpResponse<String> change(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        ActForm sent = acts.of(request, visitor, id, body);
        DealHead head = heads.of(request, id, "Pricing");
        Draft draft = Draft.of(sent.form());
        return switch (sent.form().text("intent")) {
            case "save" -> {
                drafts.save(Drafts.PRICING, visitor.id(), id, Jsonb.of(draft));
                yield Pages.to("/deals/" + id + "/pricing/draft?done=" + Done.DRAFT_SAVED.code());
            }
            case "discard" -> {
                drafts.discard(Drafts.PRICING, visitor.id(), id);
                yield Pages.to("/deals/" + id + "/pricing?done=" + Done.DRAFT_DISCARDED.code());
            }
            case "submit" -> submit(sent, draft, views.of(head, visitor, draft));
            case "" -> pages.show(request, TEMPLATE, "live", views.of(head, visitor, draft));
            default -> pages.show(request, TEMPLATE, "editor", views.acted(head, visitor, draft, sent.form()));
        };
    }

    private HttpResponse<String> submit(ActForm sent, Draft draft, DraftView view) {
        return view.ready()
                ? submission.send(sent, draft, view)
                : pages.show(HttpStatus.UNPROCESSABLE_ENTITY, sent.request(), TEMPLATE, view.refused());
    }
}
