package io.firstbill.web.shell;

import io.firstbill.failure.FirstbillException;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

import jakarta.validation.ConstraintViolationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The one translation of failures into HTTP: a page for pages, a problem document for {@code /api}. A failure of ours
 * is logged here, once, with the request id that the person sees. Whatever a caller accepts, a failure is told: one
 * that accepts JSON alone would else get a bare 500 for every refusal.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({MediaType.TEXT_HTML, Problem.MEDIA_TYPE, MediaType.ALL})
final class FailureToHttp {
    private static final Logger LOG = LoggerFactory.getLogger(FailureToHttp.class);

    private final Pages pages;

    FailureToHttp(Pages pages) {
        this.pages = pages;
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        return switch (failure) {
            case AuthorizationException refused -> refused(request, refused);
            case FirstbillException known -> known(request, known);
            case HttpStatusException status -> answer(request, status.getStatus(), words(status.getStatus(), status));
            case ContentLengthExceededException large ->
                    answer(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The file is larger than 10 MB.");
            case ConversionErrorException wrong -> invalid(request, wrong);
            case UnsatisfiedArgumentException missing -> invalid(request, missing);
            case UnsatisfiedRouteException missing -> invalid(request, missing);
            case ConstraintViolationException wrong -> invalid(request, wrong);
            case CodecException unreadable -> invalid(request, unreadable);
            default -> bug(request, failure);
        };
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return answer(request, HttpStatus.NOT_FOUND, "There is nothing at " + request.getPath() + ".");
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> notAllowed(HttpRequest<?> request) {
        return answer(
                request, HttpStatus.METHOD_NOT_ALLOWED, request.getPath() + " takes no " + request.getMethod() + ".");
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> wrongType(HttpRequest<?> request) {
        return answer(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, request.getPath() + " takes another content type.");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, AuthorizationException refused) {
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

    private HttpResponse<?> known(HttpRequest<?> request, FirstbillException failure) {
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

    private HttpResponse<?> invalid(HttpRequest<?> request, Exception failure) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, message(failure));
    }

    private HttpResponse<?> bug(HttpRequest<?> request, Throwable failure) {
        LOG.error("Request {} failed: {}", PageHeaders.requestId(request), failure, failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "This is a failure of ours, not of yours.");
    }

    private HttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String message) {
        return Problem.wanted(request)
                ? Problem.of(request, status, message).response()
                : page(request, status, message);
    }

    private HttpResponse<String> page(HttpRequest<?> request, HttpStatus status, String message) {
        return pages.show(status, request, "shell/error", ErrorView.of(request, status, message));
    }

    private static String words(HttpStatus status, Exception failure) {
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
