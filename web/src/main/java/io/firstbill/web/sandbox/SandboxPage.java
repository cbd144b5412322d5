package io.firstbill.web.sandbox;

import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.activities.store.sandbox.SandboxDesk.AccountFacts;
import io.firstbill.activities.store.sandbox.SandboxDesk.CallFacts;
import io.firstbill.deal.Role;
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
import java.util.Set;

/** The sandbox: its accounts, faults and calls; moves clocks, plants and clears faults. */
@Controller("/sandbox")
@Requires(property = "firstbill.sandbox.enabled", value = "true")
@Requires(bean = SandboxDesk.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SandboxPage {
    private static final Set<Role> MAY = Set.of(Role.BILLING_OPERATIONS, Role.ADMIN);
    private static final int CALLS = 100;
    private static final Map<String, String> DONE =
            Map.of(
                    "moved", "Clock moved. What is due by then has been invoiced.",
                    "planted", "Fault planted.",
                    "cleared", "Fault cleared.");

    private final Pages pages;
    private final SandboxDesk desk;

    SandboxPage(Pages pages, SandboxDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Get
    HttpResponse<String> sandbox(HttpRequest<?> request, Visitor visitor) {
        return pages.show(request, "sandbox/sandbox", view(request, visitor, Form.empty(), new Problems()));
    }

    @Post("/accounts/{account}/clock")
    HttpResponse<String> move(
            HttpRequest<?> request, Visitor visitor, @PathVariable String account, @Body Map<String, Object> body) {
        visitor.require("Moving a clock", MAY);
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
        visitor.require("Planting a fault", MAY);
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
    HttpResponse<String> clear(Visitor visitor, @PathVariable long fault) {
        visitor.require("Clearing a fault", MAY);
        desk.clear(fault);
        return Pages.to("/sandbox?done=cleared#faults");
    }

    private HttpResponse<String> refused(HttpRequest<?> request, Visitor visitor, Form typed, Problems problems) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_ENTITY, request, "sandbox/sandbox", view(request, visitor, typed, problems));
    }

    private SandboxView view(HttpRequest<?> request, Visitor visitor, Form typed, Problems problems) {
        String search = request.getParameters().getFirst("q").orElse("").strip();
        return new SandboxView(
                visitor.isAny(MAY),
                search,
                desk.accounts().stream().filter(account -> has(account, search)).toList(),
                desk.faults(),
                desk.kinds(),
                desk.calls(CALLS).stream().filter(call -> has(call, search)).toList(),
                DONE.get(request.getParameters().getFirst("done").orElse("")),
                typed,
                problems);
    }

    private static boolean has(AccountFacts account, String search) {
        return (account.id() + " " + account.deal() + " " + account.name()).contains(search);
    }

    private static boolean has(CallFacts call, String search) {
        return (call.objectId() + " " + call.key() + " " + call.operation()).contains(search);
    }
}
