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

/**
 * The one translation of failures into HTTP: which failure gets which status and words. What the answer looks like is
 * the matter of {@link FailureAnswers}. Whatever a caller accepts, a failure is told: one that accepts JSON alone would
 * else get a bare 500 for every refusal.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({MediaType.TEXT_HTML, Problem.MEDIA_TYPE, MediaType.ALL})
final class FailureToHttp {
    private final FailureAnswers answers;

    FailureToHttp(FailureAnswers answers) {
        this.answers = answers;
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        return switch (failure) {
            case AuthorizationException refused -> answers.refused(request, refused);
            case FirstbillException known -> answers.known(request, known);
            case HttpStatusException status ->
                    answers.answer(request, status.getStatus(), FailureAnswers.words(status.getStatus(), status));
            case ContentLengthExceededException large ->
                    answers.answer(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The file is larger than 10 MB.");
            case ConversionErrorException wrong -> answers.invalid(request, wrong);
            case UnsatisfiedArgumentException missing -> answers.invalid(request, missing);
            case UnsatisfiedRouteException missing -> answers.invalid(request, missing);
            case ConstraintViolationException wrong -> answers.invalid(request, wrong);
            case CodecException unreadable -> answers.invalid(request, unreadable);
            default -> answers.bug(request, failure);
        };
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return answers.answer(request, HttpStatus.NOT_FOUND, "There is nothing at " + request.getPath() + ".");
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> notAllowed(HttpRequest<?> request) {
        return answers.answer(
                request, HttpStatus.METHOD_NOT_ALLOWED, request.getPath() + " takes no " + request.getMethod() + ".");
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> wrongType(HttpRequest<?> request) {
        return answers.answer(
                request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, request.getPath() + " takes another content type.");
    }
}
