package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.sandbox.erp.SandboxErp;
import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.deal.Role;
import io.firstbill.setup.AccountModel;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

class SandboxPageTest {
    @Test
    void movesTheClockOfAnAccountForward() {
        String account = account("fb-D-7001-billing-setup_account-1");
        Client client = Site.as(Role.BILLING_OPERATIONS);
        client.get("/sandbox");
        LocalDate to = clock(account).plusMonths(2);
        String page = client.post("/sandbox/accounts/" + account + "/clock", "to", to.toString()).body();
        assertTrue(page.contains("Clock moved."), page);
        assertEquals(to, clock(account));
        assertTrue(client.get("/sandbox?q=" + account).body().contains("/deals/D-7001"));
        HttpResponse<String> refused = client.post("/sandbox/accounts/" + account + "/clock", "to", "soon");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("is no date"));
    }

    @Test
    void plantsAndClearsAFault() {
        Client client = Site.as(Role.BILLING_OPERATIONS);
        client.get("/sandbox");
        String page = client.post("/sandbox/faults", "kind", "WRONG_PRICE", "scope", "D-7002", "amount", "1.00").body();
        assertTrue(page.contains("Fault planted."), page);
        assertTrue(page.contains("D-7002"));
        HttpResponse<String> refused = client.post("/sandbox/faults", "kind", "SLOW", "amount", "much");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"amount-error\""), refused.body());
        long number =
                Site.bean(SandboxDesk.class).faults().stream()
                        .filter(fault -> "D-7002".equals(fault.scope()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertTrue(client.post("/sandbox/faults/" + number + "/clearance").body().contains("Fault cleared."));
        assertFalse(Site.bean(SandboxDesk.class).faults().stream().anyMatch(fault -> "D-7002".equals(fault.scope())));
    }

    @Test
    void plantsAndClearsAFaultOfErp() {
        Client client = Site.as(Role.BILLING_OPERATIONS);
        client.get("/sandbox");
        String page =
                client.post(
                                "/sandbox/faults",
                                "system",
                                "ERP",
                                "kind",
                                "SERVER_ERROR",
                                "operation",
                                "mirror",
                                "scope",
                                "D-7003")
                        .body();
        assertTrue(page.contains("ERP: Server error (500)"), page);
        var planted = Site.bean(SandboxErp.class).faults().getFirst();
        assertEquals("mirror", planted.operation());
        client.post("/sandbox/faults/" + planted.id() + "/clearance", "system", "ERP");
        assertEquals(List.of(), Site.bean(SandboxErp.class).faults());
    }

    @Test
    void letsOthersLookOnly() {
        Client client = Site.as(Role.AUDITOR);
        assertFalse(client.get("/sandbox").body().contains("Plant a fault"));
        assertEquals(403, client.post("/sandbox/faults", "kind", "SLOW").statusCode());
    }

    private static String account(String key) {
        var model =
                new AccountModel("Northwind Robotics", "a@b.example", "Hamburg", "EUR", "Europe/Berlin", 30, null, "M");
        return Site.bean(BillingSystem.class).createAccount(key, model);
    }

    private static LocalDate clock(String account) {
        return Site.bean(SandboxDesk.class).accounts().stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow()
                .clock();
    }
}
