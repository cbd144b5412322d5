package io.firstbill.web.api;

import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.activities.store.sandbox.SandboxDesk.Side;
import io.firstbill.deal.Role;
import io.firstbill.web.api.ActSender.Call;
import io.firstbill.web.shell.Visitor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

import java.util.Set;

/** Orders to the sandbox for programs; only where the product plays billing and ERP itself. */
@Controller(Api.ROOT + "/sandbox")
@Requires(property = "firstbill.sandbox.enabled", value = "true")
@Requires(bean = SandboxDesk.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SandboxApi {
    private static final Set<Role> MAY = Set.of(Role.BILLING_OPERATIONS, Role.ADMIN);

    private final SandboxDesk desk;
    private final ActSender acts;

    SandboxApi(SandboxDesk desk, ActSender acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** What an order to the sandbox did: the account or fault it was about. */
    record Ordered(String done) {}

    @Post("/accounts/{account}/clock")
    @Operation(summary = "Move an account's clock forward; what is due by then is invoiced")
    Ordered move(HttpRequest<?> request, String account, @Header(Api.KEY) String key, @Body Bodies.ClockMove body) {
        return order(
                request,
                key,
                body,
                () -> {
                    desk.moveClock(account, body.to());
                    return new Ordered("The clock of " + account + " shows " + body.to() + " or later");
                });
    }

    @Post("/faults")
    @Operation(summary = "Plant a fault")
    HttpResponse<Ordered> plant(HttpRequest<?> request, @Header(Api.KEY) String key, @Body Bodies.FaultOrder body) {
        return HttpResponse.created(
                order(
                        request,
                        key,
                        body,
                        () -> new Ordered(Long.toString(desk.plant(body.by(Visitor.of(request).orElseThrow().id()))))));
    }

    @Post("/faults/{fault}/clearance")
    @Operation(summary = "Clear a fault")
    Ordered clear(
            HttpRequest<?> request,
            long fault,
            @QueryValue(defaultValue = "BILLING") Side system,
            @Header(Api.KEY) String key) {
        return order(
                request,
                key,
                system.name(),
                () -> new Ordered(desk.clear(system, fault) ? "cleared" : "was no longer there"));
    }

    private Ordered order(HttpRequest<?> request, String key, Object body, java.util.function.Supplier<Ordered> work) {
        Call call = new Call(request, "", key, body);
        call.visitor().require("Steering the sandbox", MAY);
        return acts.once(call, Ordered.class, work);
    }
}
