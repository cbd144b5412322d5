package io.firstbill.web.shell;

import io.micronaut.http.HttpRequest;

/** Reads what htmx says about a request. */
public final class Htmx {
    private Htmx() {}

    /** True when only a part of the page is wanted; false for a plain request and for Back, which needs the page. */
    public static boolean wantsPart(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request")
                && !request.getHeaders().contains("HX-History-Restore-Request")
                && !request.getHeaders().contains("HX-Boosted");
    }
}
