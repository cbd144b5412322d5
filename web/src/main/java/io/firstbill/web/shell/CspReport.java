package io.firstbill.web.shell;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a browser's word that a page broke its own content security policy: a bug of ours or an attack. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class CspReport {
    private static final Logger LOG = LoggerFactory.getLogger(CspReport.class);
    private static final int LONGEST = 2000;

    @Post("/csp-report")
    @Consumes(MediaType.ALL)
    HttpResponse<?> report(@Body String report) {
        String line = report.substring(0, Math.min(report.length(), LONGEST)).replaceAll("\\p{Cntrl}", " ");
        LOG.warn("Content security policy: {}", line);
        return HttpResponse.noContent();
    }
}
