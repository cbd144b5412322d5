package io.firstbill.web.shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** How pages look to this browser: kept in cookies, so that the first paint is right and no script is needed. */
@Controller("/me")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PreferencePage {
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Cookies cookies;

    PreferencePage(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Light, dark, or anything else for that of the system. */
    @Post("/theme")
    HttpResponse<String> theme(HttpRequest<?> request, @Body Map<String, Object> body) {
        Form form = new Form(body);
        String theme = form.text("theme");
        return Pages.to(LocalPath.of(form.text("to")))
                .cookie(
                        THEMES.contains(theme)
                                ? cookies.make(request, Cookies.THEME, theme, LIFETIME)
                                : cookies.gone(request, Cookies.THEME));
    }

    /** Single-key shortcuts on or off (WCAG 2.1.4). */
    @Post("/keys")
    HttpResponse<String> keys(HttpRequest<?> request, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return Pages.to(LocalPath.of(form.text("to")))
                .cookie(
                        form.text("keys").equals("off")
                                ? cookies.make(request, Cookies.KEYS, "off", LIFETIME)
                                : cookies.gone(request, Cookies.KEYS));
    }
}
