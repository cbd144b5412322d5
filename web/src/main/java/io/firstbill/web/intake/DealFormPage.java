package io.firstbill.web.intake;

import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

/** Starts an onboarding field by field. One form with several buttons; without a script each of them sends it. */
@Controller("/deals/new/form")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DealFormPage {
    private final Pages pages;
    private final FormDrafts drafts;
    private final DealFormActs acts;

    DealFormPage(Pages pages, FormDrafts drafts, DealFormActs acts) {
        this.pages = pages;
        this.drafts = drafts;
        this.acts = acts;
    }

    @Get
    HttpResponse<String> open(HttpRequest<?> request, Visitor visitor) {
        Intake.require(visitor);
        @Nullable String key = request.getParameters().get("draft");
        FormDrafts.Open draft = key == null ? drafts.blank() : drafts.open(visitor.id(), key);
        @Nullable String done = request.getParameters().getFirst("done").flatMap(Done::words).orElse(null);
        return pages.show(request, DealFormActs.TEMPLATE, DealFormViews.open(draft, "", done));
    }

    /** Every button of the form: add or remove a row, check, save, discard, start. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> press(HttpRequest<?> request, Visitor visitor, @Body MultipartBody body) {
        Intake.require(visitor);
        return acts.take(request, visitor, Multipart.read(body));
    }
}
