package io.firstbill.web.shell;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/** Cookies of the product: HttpOnly, SameSite Lax, Secure when asked for or when the request came by TLS. */
@Singleton
final class Cookies {
    static final String SESSION = "fb_session";
    static final String BEFORE_SIGN_IN = "fb_form";
    static final String THEME = "fb_theme";
    static final String KEYS = "fb_keys";

    private final boolean secure;

    Cookies(@Property(name = "firstbill.web.secure-cookies", defaultValue = "false") boolean secure) {
        this.secure = secure;
    }

    Cookie make(HttpRequest<?> request, String name, String value, Duration lifetime) {
        return Cookie.of(name, value)
                .httpOnly(true)
                .path("/")
                .sameSite(SameSite.Lax)
                .secure(secure || request.isSecure())
                .maxAge(lifetime.toSeconds());
    }

    Cookie gone(HttpRequest<?> request, String name) {
        return make(request, name, "", Duration.ZERO);
    }

    static Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}
