package io.firstbill.web.shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A page that could not be made or an act that was refused.
 *
 * @param status HTTP status
 * @param title what it is, in words
 * @param message what happened, with which values
 * @param changed whether anything was changed
 * @param back where the person came from, a path of this site
 * @param requestId the id to name to those who look after the product
 * @param ours whether it is a failure of ours
 */
public record ErrorView(
        int status, String title, String message, String changed, String back, String requestId, boolean ours) {

    static ErrorView of(HttpRequest<?> request, HttpStatus status, String message) {
        boolean reading = request.getMethod().name().equals("GET") || status.getCode() < 500;
        return new ErrorView(
                status.getCode(),
                title(status),
                message,
                reading
                        ? "Nothing was changed."
                        : "Whether anything was changed is not known. Look before you repeat it.",
                back(request),
                PageHeaders.requestId(request),
                status.getCode() >= 500);
    }

    /** The way back as a query value. */
    public String backEncoded() {
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Sign in again";
            case FORBIDDEN -> "You may not do this";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "The deal has moved on";
            case UNPROCESSABLE_ENTITY, BAD_REQUEST -> "This cannot be right";
            case REQUEST_ENTITY_TOO_LARGE -> "Too large";
            case BAD_GATEWAY -> "Another system does not answer";
            default -> status.getCode() >= 500 ? "The page could not be made" : status.getReason();
        };
    }

    private static String back(HttpRequest<?> request) {
        String referer = request.getHeaders().get("Referer");
        String host = request.getHeaders().get("Host");
        if (referer == null || host == null) {
            return "/";
        }
        int at = referer.indexOf("//" + host + "/");
        return at < 0 ? "/" : LocalPath.of(referer.substring(at + 2 + host.length()));
    }
}
