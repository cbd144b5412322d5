package io.firstbill.web.pricing;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
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

import java.util.LinkedHashMap;
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
    private final PricingVersions versions;
    private final Acts acts;

    DraftPage(Pages pages, DealHeads heads, DraftViews views, Drafts drafts, PricingVersions versions, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.views = views;
        this.drafts = drafts;
        this.versions = versions;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> edit(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(request, TEMPLATE, views.saved(heads.of(request, id, "Pricing"), visitor));
    }

    /** One form with several buttons: recalculate, save, discard, submit. */
    @Post
    HttpResponse<String> change(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        DealHead head = heads.of(request, id, "Pricing");
        Draft draft = draft(form);
        return switch (form.text("intent")) {
            case "save" -> save(visitor, id, draft);
            case "discard" -> {
                drafts.discard(Drafts.PRICING, visitor.id(), id);
                yield Pages.to("/deals/" + id + "/pricing?done=" + Done.DRAFT_DISCARDED.code());
            }
            case "submit" -> submit(new Acts.Sender(request, visitor, form), head, draft);
            default -> pages.show(request, TEMPLATE, "expected", views.of(head, visitor, draft, null));
        };
    }

    private HttpResponse<String> save(Visitor visitor, String id, Draft draft) {
        drafts.save(Drafts.PRICING, visitor.id(), id, Jsonb.of(draft));
        return Pages.to("/deals/" + id + "/pricing/draft?done=" + Done.DRAFT_SAVED.code());
    }

    private HttpResponse<String> submit(Acts.Sender sender, DealHead head, Draft draft) {
        DraftView view = views.of(head, sender.visitor(), draft, null);
        if (!view.ready()) {
            return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, sender.request(), TEMPLATE, view);
        }
        drafts.save(Drafts.PRICING, sender.visitor().id(), head.deal().row().id(), Jsonb.of(draft));
        PricingVersionRow stored =
                versions.add(head.deal().id(), view.config(), sender.visitor().actor(), sender.form().text("reason"));
        HttpResponse<String> answer =
                acts.send(
                        sender,
                        head.deal().row().id(),
                        "/pricing",
                        Done.PRICING_SUBMITTED,
                        by ->
                                new Act.SubmitPricing(
                                        by, view.task().id(), draft.base(), stored.version(), stored.hash()));
        if (answer.status() == HttpStatus.SEE_OTHER) {
            drafts.discard(Drafts.PRICING, sender.visitor().id(), head.deal().row().id());
        }
        return answer;
    }

    /** The fields of prices have a dot in their name; the others steer the form. */
    private static Draft draft(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.values().keySet().stream()
                .filter(name -> name.contains("."))
                .sorted()
                .forEach(name -> fields.put(name, form.text(name)));
        return new Draft(form.text("base"), fields);
    }
}
