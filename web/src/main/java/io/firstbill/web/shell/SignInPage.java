package io.firstbill.web.shell;

import io.firstbill.activities.store.user.Secrets;
import io.firstbill.activities.store.user.SignInThrottle;
import io.firstbill.activities.store.user.UserRow;
import io.firstbill.activities.store.user.UserService;
import io.firstbill.activities.store.user.WebSessionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sign-in with a password. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SignInPage {
    private final Pages pages;
    private final Cookies cookies;
    private final UserService users;
    private final WebSessionService sessions;
    private final SignInThrottle throttle;
    private final HttpClientAddressResolver addresses;

    SignInPage(
            Pages pages,
            Cookies cookies,
            UserService users,
            WebSessionService sessions,
            SignInThrottle throttle,
            HttpClientAddressResolver addresses) {
        this.pages = pages;
        this.cookies = cookies;
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.addresses = addresses;
    }

    @Get("/sign-in")
    HttpResponse<String> form(HttpRequest<?> request, @Nullable @QueryValue String to) {
        return show(HttpStatus.OK, request, SignInView.blank(LocalPath.of(to)));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        Form form = new Form(body);
        String name = form.text("user").toLowerCase(Locale.ROOT);
        String to = LocalPath.of(form.text("to"));
        String address = Optional.ofNullable(addresses.resolve(request)).orElse("unknown");
        if (!throttle.admit(name, address)) {
            return show(HttpStatus.TOO_MANY_REQUESTS, request, SignInView.tooMany(name, to));
        }
        return users.verify(name, String.valueOf(body.getOrDefault("password", "")))
                .<HttpResponse<String>>map(user -> signedIn(request, user, to, name, address))
                .orElseGet(() -> show(HttpStatus.UNPROCESSABLE_ENTITY, request, SignInView.wrong(name, to)));
    }

    private HttpResponse<String> signedIn(
            HttpRequest<?> request, UserRow user, String to, String name, String address) {
        throttle.forgive(name, address);
        String session = sessions.begin(user);
        return Pages.to(to)
                .cookie(cookies.make(request, Cookies.SESSION, session, WebSessionService.LIFETIME))
                .cookie(cookies.gone(request, Cookies.BEFORE_SIGN_IN));
    }

    private MutableHttpResponse<String> show(HttpStatus status, HttpRequest<?> request, SignInView view) {
        String token = Cookies.read(request, Cookies.BEFORE_SIGN_IN).orElseGet(Secrets::token);
        request.setAttribute(Cookies.BEFORE_SIGN_IN, token);
        return pages.show(status, request, "shell/sign-in", view)
                .cookie(cookies.make(request, Cookies.BEFORE_SIGN_IN, token, SignInThrottle.WINDOW.multipliedBy(4)));
    }
}
