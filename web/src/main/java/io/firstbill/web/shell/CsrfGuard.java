package io.firstbill.web.shell;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Refuses forms that another site made the browser send. A urlencoded form carries a token; anything else that writes
 * (multipart, JSON) carries the token as a header or comes from our own origin, as the browser says. Calls with an API
 * token need neither: no browser adds that by itself. Stands in for the filter of micronaut-security-csrf, which
 * answers 500 when a body arrives after its headers (micronaut-security issue 1984).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CsrfGuard implements Ordered {
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final FilterBodyParser bodies;

    CsrfGuard(FilterBodyParser bodies) {
        this.bodies = bodies;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod())
                || request.getPath().equals("/csp-report")
                || SessionFetcher.bearer(request).isPresent()) {
            return;
        }
        boolean fits = isForm(request) ? tokenFits(request, formToken(request)) : headerOrOriginFits(request);
        if (!fits) {
            throw new FirstbillException(
                    FailureCode.ROLE_MISSING,
                    "This form is older than your session, or was not sent from this site. Nothing was changed. Go"
                            + " back, reload the page and send it again.");
        }
    }

    /** The token of the session, or before sign-in the one of the cookie that came with the form. */
    static Optional<String> expected(HttpRequest<?> request) {
        return Visitor.of(request)
                .map(Visitor::csrf)
                .or(() -> request.getAttribute(Cookies.BEFORE_SIGN_IN, String.class))
                .or(() -> Cookies.read(request, Cookies.BEFORE_SIGN_IN));
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .isPresent();
    }

    private @Nullable String formToken(HttpRequest<?> request) {
        String header = request.getHeaders().get(HEADER);
        return header != null ? header : formField(request);
    }

    private @Nullable String formField(HttpRequest<?> request) {
        try {
            return bodies.parseBody(request).get(10, TimeUnit.SECONDS).get(FIELD) instanceof String token
                    ? token
                    : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private static boolean headerOrOriginFits(HttpRequest<?> request) {
        return tokenFits(request, request.getHeaders().get(HEADER)) || sameOrigin(request);
    }

    private static boolean tokenFits(HttpRequest<?> request, @Nullable String token) {
        return token != null
                && expected(request).map(right -> MessageDigest.isEqual(bytes(right), bytes(token))).orElse(false);
    }

    private static boolean sameOrigin(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().get("Origin");
        String host = request.getHeaders().get("Host");
        return origin != null && host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order() + 100;
    }
}
