package io.firstbill.web.shell;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import java.util.UUID;
import java.util.regex.Pattern;

/** Headers of every answer: a strict content security policy, no shared caching, and the request id. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class PageHeaders implements Ordered {
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " manifest-src 'self'; report-uri /csp-report";
    static final String REQUEST_ID = "X-Request-Id";

    private static final String CSP = "Content-Security-Policy";
    private static final Pattern SOUND_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @RequestFilter
    void name(HttpRequest<?> request) {
        String given = request.getHeaders().get(REQUEST_ID);
        boolean sound = given != null && SOUND_ID.matcher(given).matches();
        request.setAttribute(REQUEST_ID, sound ? given : UUID.randomUUID().toString());
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set(REQUEST_ID, requestId(request));
        setIfAbsent(headers, CSP, POLICY);
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "private, no-cache");
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "same-origin");
        setIfAbsent(headers, HttpHeaders.VARY, "HX-Request");
    }

    /** The id that answer and log share. */
    public static String requestId(HttpRequest<?> request) {
        return request.getAttribute(REQUEST_ID, String.class).orElse("none");
    }

    private static void setIfAbsent(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
