package io.firstbill.web.api;

import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.activities.store.sandbox.SandboxDesk.AccountFacts;
import io.firstbill.activities.store.sandbox.SandboxDesk.CallFacts;
import io.firstbill.activities.store.sandbox.SandboxDesk.PlantedFault;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;

import java.util.List;

/** What the sandbox holds, for programs. */
@Controller(Api.ROOT + "/sandbox")
@Requires(property = "firstbill.sandbox.enabled", value = "true")
@Requires(bean = SandboxDesk.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SandboxFactsApi {
    private final SandboxDesk desk;

    SandboxFactsApi(SandboxDesk desk) {
        this.desk = desk;
    }

    @Get("/accounts")
    @Operation(summary = "Accounts of the sandbox billing system with their clocks")
    List<AccountFacts> accounts() {
        return desk.accounts();
    }

    @Get("/faults")
    @Operation(summary = "Faults that can still hit")
    List<PlantedFault> faults() {
        return desk.faults();
    }

    @Get("/calls")
    @Operation(summary = "The latest write requests the sandbox received")
    List<CallFacts> calls(@QueryValue(defaultValue = "100") int size) {
        return desk.calls(Math.clamp(size, 1, 1000));
    }
}
