package io.firstbill.web.shell;

import io.firstbill.failure.FirstbillException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import java.util.Map;

/**
 * A failure as programs read it (RFC 9457).
 *
 * @param type stable name, for example {@code urn:firstbill:failure:STALE}
 * @param title the status in words
 * @param status HTTP status
 * @param detail what happened, with which values, and what to do
 * @param code failure code, or the name of the status
 * @param details values by stable names
 * @param requestId the id under which the server logged it
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, String> details,
        String requestId) {
    /** Content type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static boolean wanted(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    static Problem of(HttpRequest<?> request, HttpStatus status, FirstbillException failure) {
        return of(request, status, failure.code().name(), String.valueOf(failure.getMessage()), failure.details());
    }

    static Problem of(HttpRequest<?> request, HttpStatus status, String message) {
        return of(request, status, status.name(), message, Map.of());
    }

    private static Problem of(
            HttpRequest<?> request, HttpStatus status, String code, String message, Map<String, String> details) {
        return new Problem(
                "urn:firstbill:failure:" + code,
                status.getReason(),
                status.getCode(),
                message,
                code,
                details,
                PageHeaders.requestId(request));
    }

    HttpResponse<Problem> response() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status)).body(this).contentType(MEDIA_TYPE);
    }
}
