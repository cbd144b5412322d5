package io.firstbill.web.shell;

import io.firstbill.failure.FirstbillException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.AuthorizationException;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a failure looks like: a page for pages, a problem document for {@code /api}. A failure of ours is logged here,
 * once, with the request id that the person sees.
 */
@Singleton
class FailureAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    private final Pages pages;

    FailureAnswers(Pages pages) {
        this.pages = pages;
    }

    HttpResponse<?> refused(HttpRequest<?> request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return answer(request, HttpStatus.FORBIDDEN, "None of your roles may do this.");
        }
        if (Problem.wanted(request)) {
            return answer(request, HttpStatus.UNAUTHORIZED, "Send a valid API token as Authorization: Bearer.");
        }
        return switch (request.getMethod()) {
            case GET, HEAD ->
                    Htmx.wantsPart(request)
                            ? HttpResponse.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", signIn(request))
                            : Pages.to(signIn(request));
            default -> answer(request, HttpStatus.UNAUTHORIZED, "Your session has ended. Nothing was changed.");
        };
    }

    HttpResponse<?> known(HttpRequest<?> request, FirstbillException failure) {
        HttpStatus status = status(failure);
        if (status.getCode() >= 500) {
            LOG.error("Request {} failed: {}", PageHeaders.requestId(request), failure.getMessage(), failure);
        }
        return Problem.wanted(request)
                ? Problem.of(request, status, failure).response()
                : page(request, status, message(failure));
    }

    private static HttpStatus status(FirstbillException failure) {
        return switch (failure.code().kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case EXTERNAL -> HttpStatus.BAD_GATEWAY;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    HttpResponse<?> invalid(HttpRequest<?> request, Exception failure) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, message(failure));
    }

    HttpResponse<?> bug(HttpRequest<?> request, Throwable failure) {
        LOG.error("Request {} failed: {}", PageHeaders.requestId(request), failure, failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "This is a failure of ours, not of yours.");
    }

    HttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String message) {
        return Problem.wanted(request)
                ? Problem.of(request, status, message).response()
                : page(request, status, message);
    }

    private HttpResponse<String> page(HttpRequest<?> request, HttpStatus status, String message) {
        return pages.show(status, request, "shell/error", ErrorView.of(request, status, message));
    }

    static String words(HttpStatus status, Exception failure) {
        return status.getCode() >= 500 ? "This is a failure of ours, not of yours." : message(failure);
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String signIn(HttpRequest<?> request) {
        String path = request.getUri().toString();
        return path.equals("/") ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
