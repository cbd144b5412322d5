package io.firstbill.web.shell;

import io.firstbill.activities.store.user.WebSessionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Ends the session of this browser. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SignOutPage {
    private final Cookies cookies;
    private final WebSessionService sessions;

    SignOutPage(Cookies cookies, WebSessionService sessions) {
        this.cookies = cookies;
        this.sessions = sessions;
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> signOut(HttpRequest<?> request) {
        Cookies.read(request, Cookies.SESSION).ifPresent(sessions::end);
        return Pages.to("/sign-in")
                .cookie(cookies.gone(request, Cookies.SESSION))
                .header("Clear-Site-Data", "\"cache\"");
    }
}
