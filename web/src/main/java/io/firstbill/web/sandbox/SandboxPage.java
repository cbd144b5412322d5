package io.firstbill.web.sandbox;

import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Problems;
import io.firstbill.web.shell.Visitor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;

/** The sandbox: its accounts, faults and calls; moves clocks, plants and clears faults. */
@Controller("/sandbox")
@Requires(property = "firstbill.sandbox.enabled", value = "true")
@Requires(bean = SandboxDesk.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SandboxPage {
    private static final String TEMPLATE = "sandbox/sandbox";

    private final Pages pages;
    private final SandboxDesk desk;
    private final SandboxViews views;

    SandboxPage(Pages pages, SandboxDesk desk, SandboxViews views) {
        this.pages = pages;
        this.desk = desk;
        this.views = views;
    }

    @Get
    HttpResponse<String> sandbox(HttpRequest<?> request, Visitor visitor) {
        return pages.show(request, TEMPLATE, views.of(request, visitor, Form.empty(), new Problems()));
    }

    @Post("/accounts/{account}/clock")
    HttpResponse<String> move(
            HttpRequest<?> request, Visitor visitor, @PathVariable String account, @Body Map<String, Object> body) {
        visitor.require("Moving a clock", SandboxViews.MAY);
        Problems problems = new Problems();
        var to = FaultForm.date(new Form(body), problems);
        if (to == null) {
            return refused(request, visitor, Form.empty(), problems);
        }
        desk.moveClock(account, to);
        return Pages.to("/sandbox?done=moved");
    }

    @Post("/faults")
    HttpResponse<String> plant(HttpRequest<?> request, Visitor visitor, @Body Map<String, Object> body) {
        visitor.require("Planting a fault", SandboxViews.MAY);
        Form form = new Form(body);
        Problems problems = new Problems();
        var fault = FaultForm.read(form, visitor.id(), problems);
        if (!problems.none()) {
            return refused(request, visitor, form, problems);
        }
        desk.plant(fault);
        return Pages.to("/sandbox?done=planted#faults");
    }

    @Post("/faults/{fault}/clearance")
    HttpResponse<String> clear(Visitor visitor, @PathVariable long fault, @Body Map<String, Object> body) {
        visitor.require("Clearing a fault", SandboxViews.MAY);
        desk.clear(FaultForm.side(new Form(body)), fault);
        return Pages.to("/sandbox?done=cleared#faults");
    }

    private HttpResponse<String> refused(HttpRequest<?> request, Visitor visitor, Form typed, Problems problems) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_ENTITY, request, TEMPLATE, views.of(request, visitor, typed, problems));
    }
}
