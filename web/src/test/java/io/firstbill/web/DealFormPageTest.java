package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.deal.DealRepository;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.Client.Upload;
import io.firstbill.web.intake.Filled;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class DealFormPageTest {
    private static final String FORM = "/deals/new/form";
    private static final Upload NO_FILE = new Upload("file", "", "");

    private static Map<String, String> filled() {
        Map<String, String> fields = Filled.graduatedUsage("OF-" + UUID.randomUUID());
        fields.put("draft", UUID.randomUUID().toString().substring(0, 8));
        fields.put("key", UUID.randomUUID().toString());
        return fields;
    }

    private static HttpResponse<String> send(Client client, Upload file, Map<String, String> fields, String intent) {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put("intent", intent);
        return client.multipart(
                FORM,
                file,
                sent.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void startsTheDealTheAnswersMakeAndForgetsTheDraft() {
        String[] person = Site.person("Desi", Role.DEAL_DESK);
        Client desi = new Client().signIn(person[0], person[1]);
        Map<String, String> fields = filled();
        send(desi, NO_FILE, fields, "save");
        HttpResponse<String> answer = send(desi, new Upload("file", "msa.pdf", "%PDF-1.7 signed"), fields, "start");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("The onboarding has started"), answer.body());
        String id = answer.uri().getPath().substring("/deals/".length());
        var row = Site.bean(DealRepository.class).findById(id).orElseThrow();
        assertEquals("FORM", row.source());
        assertEquals("179616.00", row.tcv().toPlainString());
        assertEquals("msa.pdf", Site.bean(Files.class).of(new DealId(id)).getFirst().name());
        assertFalse(desi.get("/deals/new").body().contains("Kestrel"), "the draft is still listed");
    }

    @Test
    void showsEveryMistakeOnTopAndAtItsFieldAndKeepsWhatWasTyped() {
        Map<String, String> fields = filled();
        fields.put("customer.address", "");
        fields.put("term.start", "");
        fields.put("lines.1.phases.0.amount", "a lot");
        HttpResponse<String> answer = send(Site.as(Role.DEAL_DESK), NO_FILE, fields, "start");
        assertEquals(422, answer.statusCode());
        String page = answer.body();
        assertTrue(page.contains("<title>Error: New deal by form"), page);
        for (String field : new String[] {"customer.address", "term.start", "lines.1.phases.0.amount"}) {
            assertTrue(page.contains("href=\"#" + field + "\""), field + " is not on top");
            assertTrue(page.contains("id=\"" + field + "-error\""), field + " has no words beside it");
        }
        assertTrue(page.contains("value=\"a lot\""));
        assertTrue(page.contains("value=\"Kestrel Mobility, Inc.\""));
    }

    @Test
    void keepsADraftOverSignOutForItsAuthorAlone() {
        String[] person = Site.person("Dora", Role.DEAL_DESK);
        Client dora = new Client().signIn(person[0], person[1]);
        Map<String, String> fields = filled();
        fields.put("lines.0.phases.0.quantity", "half a million");
        HttpResponse<String> saved = send(dora, NO_FILE, fields, "save");
        assertTrue(saved.body().contains("Draft saved"), saved.body());
        dora.post("/sign-out");
        Client again = new Client().signIn(person[0], person[1]);
        assertTrue(again.get("/deals").body().contains("1 draft"), "the list of deals does not name the draft");
        assertTrue(again.get("/deals/new").body().contains("Kestrel Mobility, Inc., OF-"));
        String draft = FORM + "?draft=" + fields.get("draft");
        assertTrue(again.get(draft).body().contains("value=\"half a million\""));
        assertTrue(again.get(FORM + "/contract.json?draft=" + fields.get("draft")).body().contains("\"API-CALLS\""));
        assertEquals(404, Site.as(Role.DEAL_DESK).get(draft).statusCode());
        send(again, NO_FILE, Map.of("draft", String.valueOf(fields.get("draft"))), "discard");
        assertEquals(404, again.get(draft).statusCode());
    }

    @Test
    void saysThatTheContractIsOnboardedAlreadyAndLosesNothing() {
        Client desk = Site.as(Role.DEAL_DESK);
        Map<String, String> fields = filled();
        send(desk, NO_FILE, fields, "start");
        fields.put("key", "another");
        HttpResponse<String> answer = send(desk, NO_FILE, fields, "start");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("is onboarded as D-"), answer.body());
        assertTrue(answer.body().contains("href=\"#orderForm.number\""));
        assertTrue(answer.body().contains("value=\"KM-20931\""));
    }

    @Test
    void sendingTwiceStartsOneDeal() {
        Client desk = Site.as(Role.DEAL_DESK);
        Map<String, String> fields = filled();
        assertEquals(send(desk, NO_FILE, fields, "start").uri(), send(desk, NO_FILE, fields, "start").uri());
    }

    @Test
    void addsAndRemovesRowsWithoutLosingAnAnswer() {
        Client desk = Site.as(Role.DEAL_DESK);
        Map<String, String> fields = filled();
        String more = send(desk, NO_FILE, fields, "add:lines").body();
        assertTrue(more.contains("name=\"lines.2.product\""));
        assertTrue(more.contains("value=\"Routing API, platform fee\""));
        assertFalse(more.contains("There is a problem"), "nobody asked whether it is right");
        String less = send(desk, NO_FILE, fields, "remove:lines.0").body();
        assertFalse(less.contains("Routing API calls"));
        assertTrue(less.contains("name=\"lines.0.id\" value=\"L2\""), less);
        assertTrue(
                send(desk, NO_FILE, fields, "add:lines.0.phases.0.tiers")
                        .body()
                        .contains("lines.0.phases.0.tiers.3.upTo"));
    }

    @Test
    void takesAContractWithMoreLinesThanMostHave() {
        Map<String, String> fields = filled();
        for (int line = 2; line < 60; line++) {
            for (var field : Map.of("id", "L" + (line + 1), "product", "P-" + line, "model", "FLAT").entrySet()) {
                fields.put("lines." + line + "." + field.getKey(), field.getValue());
            }
        }
        String page = send(Site.as(Role.DEAL_DESK), NO_FILE, fields, "copy:lines.59").body();
        assertTrue(page.contains("name=\"lines.60.id\" value=\"L61\""), page);
        assertTrue(page.contains("value=\"P-59\""));
    }

    @Test
    void namesWhatIsWrongInTheOrderOfTheForm() {
        Map<String, String> fields = filled();
        for (String field : new String[] {"sellingEntity", "lines.1.product", "currency", "customer.name"}) {
            fields.put(field, "");
        }
        String page = send(Site.as(Role.DEAL_DESK), NO_FILE, fields, "check").body();
        assertEquals(
                List.of("customer.name", "sellingEntity", "currency", "lines.1.product"),
                Pattern.compile("<li><a href=\"#([^\"]+)\"").matcher(page).results().map(one -> one.group(1)).toList());
    }

    @Test
    void keepsRowsThatHoldNothingYet() {
        Client desk = Site.as(Role.DEAL_DESK);
        String step = "lines.0.phases.0";
        Map<String, String> fields = filled();
        fields.keySet().removeIf(name -> name.startsWith(step + ".tiers"));
        fields.putAll(Map.of(step + ".tiers.0.row", "kept", step + ".tiers.1.row", "kept", step + ".tiers.1.upTo", ""));
        assertTrue(send(desk, NO_FILE, fields, "add:" + step + ".tiers").body().contains(step + ".tiers.2.upTo"));
    }

    @Test
    void worksOutTheFirstInvoiceBeforeAnythingStarts() {
        String page = send(Site.as(Role.DEAL_DESK), NO_FILE, filled(), "check").body();
        assertTrue(page.contains("7,484.00"), page);
        assertTrue(page.contains("$179,616.00"));
    }

    @Test
    void refusesAFileThatIsNoPdfAtItsField() {
        HttpResponse<String> answer =
                send(Site.as(Role.DEAL_DESK), new Upload("file", "msa.docx", "PK"), filled(), "start");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("id=\"file-error\""), answer.body());
    }

    @Test
    void isForTheDealDeskAlone() {
        assertEquals(403, Site.as(Role.FINANCE_APPROVER).get(FORM).statusCode());
    }
}
