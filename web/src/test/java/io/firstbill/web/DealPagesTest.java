package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.relay.StuckRepository;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.shell.Words;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Instant;

class DealPagesTest {
    @Test
    void showsADealWithItsStagesAndWhomItWaitsFor() {
        DealId deal = Seeds.inContract("seat-ramp");
        String desk = Site.as(Role.DEAL_DESK).get("/deals/" + deal).body();
        assertTrue(desk.contains("Contract waits for you"), desk);
        assertTrue(desk.contains("Confirm terms"));
        String finance = Site.as(Role.FINANCE_APPROVER).get("/deals/" + deal).body();
        assertTrue(finance.contains("Contract waits for Deal desk"));
    }

    @Test
    void saysWhatStopsADealAndWhatIsSafeToDo() {
        DealId deal = Seeds.inContract("seat-ramp");
        var stuck = Site.bean(StuckRepository.class);
        Instant next = Instant.parse("2031-03-04T15:02:00Z");
        stuck.put(
                deal.value(),
                "VENDOR_RETRY",
                "CreateAccount: HTTP 503",
                7,
                next,
                next.plusSeconds(3600),
                Instant.EPOCH);
        Client desk = Site.as(Role.DEAL_DESK);
        String page = desk.get("/deals/" + deal).body();
        assertTrue(page.contains("Contract: Another system does not answer"), page);
        String when = Site.bean(Words.class).time(next);
        assertTrue(page.contains("CreateAccount: HTTP 503, try 7, next try " + when), page);
        String last = Site.bean(Words.class).time(next.plusSeconds(3600));
        assertTrue(page.contains("Tried until " + last + ", then the stage is blocked"), page);
        assertTrue(page.contains("Next: Wait for the next attempt, or check the connector"), page);
        stuck.clear(deal.value());
        assertTrue(desk.get("/deals/" + deal).body().contains("Contract waits for you"));
    }

    @Test
    void offersToRunABlockedStageAgainToThoseWhoMay() {
        DealId deal = StageSeeds.blockedInSetup("seat-ramp");
        String operations = Site.as(Role.BILLING_OPERATIONS).get("/deals/" + deal).body();
        assertTrue(operations.contains("Billing setup is blocked"), operations);
        assertTrue(operations.contains("Retry this stage"), operations);
        String finance = Site.as(Role.FINANCE_APPROVER).get("/deals/" + deal).body();
        assertTrue(finance.contains("Billing setup is blocked"), finance);
        assertFalse(finance.contains("Retry this stage"), finance);
    }

    @Test
    void saysThatNoWorkerRuns() {
        DealId deal = Seeds.received("seat-ramp");
        String page = Site.as(Role.DEAL_DESK).get("/deals/" + deal).body();
        assertTrue(page.contains(": No worker is running"), page);
        assertTrue(page.contains("Next: Start a worker"), page);
    }

    @Test
    void showsEachTermWithItsPageAndQuote() {
        DealId deal = Seeds.inContract("graduated-usage");
        String page = Site.as(Role.DEAL_DESK).get("/deals/" + deal + "/contract").body();
        assertTrue(page.contains("Net 30"));
        assertTrue(page.contains("Invoices are payable within thirty (30) days"));
        assertTrue(page.contains("Order form, p. 3"));
    }

    @Test
    void keepsAUsersWordsAsWords() {
        DealId deal = Seeds.inContract("group-eur");
        Client client = Site.as(Role.DEAL_DESK);
        client.get("/deals/" + deal + "/activity");
        String evil = "<img src=x hx-get=/deals onerror=alert(1)>";
        HttpResponse<String> page = client.post("/deals/" + deal + "/comments", "text", evil);
        assertTrue(page.body().contains("Comment added."));
        assertTrue(page.body().contains("&lt;img src=x"));
        assertFalse(page.body().contains(evil));
    }

    @Test
    void saysThatAnActIsBeingRecordedRatherThanShowingTheOldState() {
        DealId deal = Seeds.inContract("group-gbp");
        String page = Site.as(Role.DEAL_DESK).get("/deals/" + deal + "/contract?done=terms-confirmed&seen=99").body();
        assertTrue(page.contains("Being recorded"));
        assertFalse(page.contains("Terms confirmed."));
    }

    @Test
    void givesTheAuditAsAFileThatNoSpreadsheetRuns() {
        DealId deal = Seeds.inContract("zero-decimal");
        HttpResponse<String> csv = Site.as(Role.AUDITOR).get("/deals/" + deal + "/audit.csv");
        assertEquals(200, csv.statusCode());
        assertTrue(csv.body().startsWith("Number,Time (UTC),Actor"));
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").contains("attachment"));
    }

    @Test
    void answersNotFoundForADealThatIsNone() {
        assertEquals(404, Site.as(Role.DEAL_DESK).get("/deals/D-999999").statusCode());
        assertEquals(404, Site.as(Role.DEAL_DESK).get("/deals/nonsense").statusCode());
    }

    @Test
    void takesAPdfAndShowsItButNothingElse() {
        DealId deal = Seeds.inContract("mid-month-stub");
        Client client = Site.as(Role.DEAL_DESK);
        HttpResponse<String> taken = upload(client, deal, "%PDF-1.7 order form");
        assertEquals(200, taken.statusCode(), taken.body());
        assertTrue(taken.body().contains("Signed contract"), taken.body());
        HttpResponse<String> refused = upload(client, deal, "<html>no</html>");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("no PDF"));
    }

    private static HttpResponse<String> upload(Client client, DealId deal, String content) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"of.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n"
                        + content
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"signed\"\r\n\r\nyes\r\n--b--\r\n";
        return client.postRaw(
                "/deals/" + deal + "/files", "multipart/form-data; boundary=b", body, "Origin", Site.url());
    }
}
