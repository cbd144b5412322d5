package io.firstbill.web.intake;

import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpHeaders;
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

/** The contract document that a saved draft makes, as a file. */
@Controller("/deals/new/form/contract.json")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftDocumentPage {
    private final FormDrafts drafts;

    DraftDocumentPage(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> document(@QueryValue(defaultValue = "") String draft, Visitor visitor) {
        return HttpResponse.ok(DealForm.of(drafts.open(visitor.id(), draft).answers()).document())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contract.json\"");
    }
}
