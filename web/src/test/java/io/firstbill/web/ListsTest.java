package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class ListsTest {
    @Test
    void showsATaskToThoseWithItsRoleAndNotToOthers() {
        DealId deal = Seeds.inContract("seat-ramp");
        String task = "T-" + deal.number() + "-1";
        String desk = Site.as(Role.DEAL_DESK).get("/inbox?view=unassigned&q=" + deal).body();
        assertTrue(desk.contains("/tasks/" + task), desk);
        String finance = Site.as(Role.FINANCE_APPROVER).get("/inbox?view=unassigned&q=" + deal).body();
        assertFalse(finance.contains("/tasks/" + task));
    }

    @Test
    void answersOnlyTheTaskToARequestForThatPart() {
        DealId deal = Seeds.inContract("seat-ramp");
        String address = "/inbox?view=unassigned&task=T-" + deal.number() + "-1";
        Client client = Site.as(Role.DEAL_DESK);
        HttpResponse<String> part = client.get(address, "HX-Request", "true");
        assertTrue(part.body().stripLeading().startsWith("<article"), part.body());
        assertTrue(part.headers().allValues("Vary").contains("HX-Request"));
        HttpResponse<String> back = client.get(address, "HX-Request", "true", "HX-History-Restore-Request", "true");
        assertTrue(back.body().startsWith("<!doctype html>"));
    }

    @Test
    void findsADealByIdCustomerAndOrderForm() {
        DealId deal = Seeds.inContract("group-gbp");
        Client client = Site.as(Role.DEAL_DESK);
        assertTrue(client.get("/deals?q=" + deal).body().contains("/deals/" + deal + "\""));
        assertTrue(client.get("/deals?q=no-such-customer").body().contains("No deal matches"));
    }

    @Test
    void namesABadFilterValueAndAppliesTheRest() {
        Seeds.inContract("group-gbp");
        String page = Site.as(Role.DEAL_DESK).get("/deals?stage=NONSENSE&open=yes").body();
        assertTrue(page.contains("&quot;NONSENSE&quot; is no stage"), page);
    }

    @Test
    void givesTheSameDealsAsAFile() {
        DealId deal = Seeds.inContract("zero-decimal");
        HttpResponse<String> csv = Site.as(Role.AUDITOR).get("/deals.csv?q=" + deal);
        assertEquals(2, csv.body().lines().count(), csv.body());
        assertTrue(csv.body().contains(deal.value()));
    }

    @Test
    void opensTheRowsBehindANumberOfTheBoard() {
        DealId deal = Seeds.inContract("graduated-usage");
        Client leader = Site.as(Role.LEADER);
        assertEquals("/sla", leader.get("/").uri().getPath());
        String board = leader.get("/sla").body();
        assertTrue(board.contains("/deals?open=yes&amp;stage=CONTRACT&amp;age=UNDER_1_DAY"), board);
        assertTrue(
                leader.get("/deals?open=yes&stage=CONTRACT&age=UNDER_1_DAY&q=" + deal).body().contains(deal.value()));
    }
}
