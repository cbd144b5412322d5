package io.firstbill.web.api;

import io.firstbill.failure.Finding;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import java.util.List;

/**
 * A document that cannot be right, with everything wrong with it (RFC 9457).
 *
 * @param findings each with its pointer into the document
 */
record FindingsProblem(
        String type, String title, int status, String detail, String code, List<Finding> findings, String requestId) {

    static HttpResponse<FindingsProblem> answer(HttpRequest<?> request, List<Finding> findings) {
        long blockers = findings.stream().filter(Finding::blocks).count();
        var problem =
                new FindingsProblem(
                        "urn:firstbill:failure:INVALID_REQUEST",
                        HttpStatus.UNPROCESSABLE_ENTITY.getReason(),
                        HttpStatus.UNPROCESSABLE_ENTITY.getCode(),
                        "The contract document cannot be taken: " + blockers + " findings stop it. Nothing was stored.",
                        "INVALID_REQUEST",
                        findings,
                        PageHeaders.requestId(request));
        return HttpResponse.<FindingsProblem>unprocessableEntity().body(problem).contentType(Problem.MEDIA_TYPE);
    }
}
