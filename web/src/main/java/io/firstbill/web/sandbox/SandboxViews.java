package io.firstbill.web.sandbox;

import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.activities.store.sandbox.SandboxDesk.AccountFacts;
import io.firstbill.activities.store.sandbox.SandboxDesk.CallFacts;
import io.firstbill.deal.Role;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Problems;
import io.firstbill.web.shell.Visitor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Set;

/** Puts the page of the sandbox together. */
@Singleton
@Requires(bean = SandboxDesk.class)
class SandboxViews {
    /** Who may steer the sandbox. */
    static final Set<Role> MAY = Set.of(Role.BILLING_OPERATIONS, Role.ADMIN);

    private static final int CALLS = 100;
    private static final Map<String, String> DONE =
            Map.of(
                    "moved", "Clock moved. What is due by then has been invoiced.",
                    "planted", "Fault planted.",
                    "cleared", "Fault cleared.");

    private final SandboxDesk desk;

    SandboxViews(SandboxDesk desk) {
        this.desk = desk;
    }

    SandboxView of(HttpRequest<?> request, Visitor visitor, Form typed, Problems problems) {
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
