package io.firstbill.web.me;

import io.firstbill.activities.store.user.ApiTokenRow;
import io.firstbill.activities.store.user.ApiTokenService;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A person's own page: roles, API tokens. */
@Controller("/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class MePage {
    private final Pages pages;
    private final ApiTokenService tokens;
    private final Clock clock;

    MePage(Pages pages, ApiTokenService tokens, Clock clock) {
        this.pages = pages;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the page shows; {@code issued} is a new token in the clear, or null. */
    record MeView(List<ApiTokenRow> tokens, Instant now, @Nullable String issued) {}

    @Get
    HttpResponse<String> me(HttpRequest<?> request, Visitor visitor) {
        return show(request, visitor, null);
    }

    /** Answers with the page itself: the token is shown once and must not stand behind an address. */
    @Post("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> issue(HttpRequest<?> request, Visitor visitor, @Body Map<String, Object> body) {
        return show(request, visitor, tokens.issue(visitor.actor(), new Form(body).text("label")));
    }

    @Post("/tokens/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> revoke(Visitor visitor, @PathVariable long id) {
        tokens.revoke(visitor.actor(), id);
        return Pages.to("/me#tokens");
    }

    private HttpResponse<String> show(HttpRequest<?> request, Visitor visitor, @Nullable String issued) {
        return pages.show(request, "me/me", new MeView(tokens.list(visitor.id()), clock.instant(), issued));
    }
}
