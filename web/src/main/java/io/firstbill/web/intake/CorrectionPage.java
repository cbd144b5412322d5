package io.firstbill.web.intake;

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

/** Corrects the terms of a deal field by field, in the form that a new deal is typed into. */
@Controller("/deals/{id}/contract/form")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CorrectionPage {
    private final Pages pages;
    private final Corrections corrections;

    CorrectionPage(Pages pages, Corrections corrections) {
        this.pages = pages;
        this.corrections = corrections;
    }

    @Get
    HttpResponse<String> open(HttpRequest<?> request, Visitor visitor, String id) {
        return pages.show(
                request,
                DealFormActs.TEMPLATE,
                DealFormViews.open(corrections.inForce(request, visitor, id), "", null));
    }

    /** Every button of the form: add or remove a row, check, put in force. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> press(HttpRequest<?> request, Visitor visitor, String id, @Body MultipartBody body) {
        return corrections.take(request, visitor, id, Multipart.read(body));
    }
}
