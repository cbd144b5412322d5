package io.firstbill.web.shell;

import io.firstbill.deal.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The first page after sign-in: the one where the person's job starts. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class HomePage {
    @Get("/")
    HttpResponse<String> first(Visitor visitor) {
        return Pages.to(firstPage(visitor));
    }

    private static String firstPage(Visitor visitor) {
        if (visitor.is(Role.LEADER)) {
            return "/sla";
        }
        if (visitor.is(Role.ADMIN) && visitor.roles().size() == 1) {
            return "/admin/users";
        }
        return visitor.is(Role.DEAL_DESK) || visitor.is(Role.AUDITOR) ? "/deals" : "/inbox";
    }
}
