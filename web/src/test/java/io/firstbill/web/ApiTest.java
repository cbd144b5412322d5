package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.user.ApiTokenService;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.client.PlayedEngine;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /api/v1} as programs meet it. */
class ApiTest {
    /** Where each act is ordered; a new act without an endpoint fails {@link #everyActHasAnEndpoint}. */
    private static final Map<String, String> ENDPOINTS =
            Map.ofEntries(
                    Map.entry("ConfirmTerms", "terms-confirmation"),
                    Map.entry("ReviseContract", "contract/versions"),
                    Map.entry("SubmitPricing", "pricing/submission"),
                    Map.entry("DecideApproval", "approvals/{ask}/decision"),
                    Map.entry("WithdrawApproval", "approvals/withdrawal"),
                    Map.entry("ApproveSetupPlan", "billing-setup/plan/approval"),
                    Map.entry("SignOffUat", "uat/sign-off"),
                    Map.entry("RequestWaiver", "invoice/discrepancies/{no}/waiver"),
                    Map.entry("DecideWaiver", "invoice/discrepancies/{no}/waiver-decision"),
                    Map.entry("VerifyInvoice", "invoice/verification"),
                    Map.entry("SendBack", "return"),
                    Map.entry("HoldDeal", "hold"),
                    Map.entry("ResumeDeal", "resumption"),
                    Map.entry("CancelDeal", "cancellation"),
                    Map.entry("ReassignTask", "tasks/{task}/assignment"),
                    Map.entry("RetryStage", "retry"));

    /** A new token of the person in this role, as header. */
    static String token(Role role) {
        String[] person = Site.person(role);
        String made = Site.bean(ApiTokenService.class).issue(new Actor(person[0], Actor.Channel.PAGE), "Test " + role);
        return "Bearer " + made;
    }

    private static HttpResponse<String> post(Role role, String path, String key, String body) {
        return new Client()
                .postRaw(path, "application/json", body, "Authorization", token(role), "Idempotency-Key", key);
    }

    private static JsonNode get(Role role, String path) {
        HttpResponse<String> answer = new Client().get(path, "Authorization", token(role));
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.read(answer.body(), JsonNode.class);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void startsAnOnboardingOnceForEachKey() {
        String document = Seeds.document("seat-ramp");
        String key = key();
        HttpResponse<String> first = post(Role.DEAL_DESK, "/api/v1/deals", key, document);
        assertEquals(201, first.statusCode(), first.body());
        String id = Json.read(first.body(), JsonNode.class).get("id").asText();
        HttpResponse<String> again = post(Role.DEAL_DESK, "/api/v1/deals", key, document);
        assertEquals(200, again.statusCode());
        assertEquals(id, Json.read(again.body(), JsonNode.class).get("id").asText());
        HttpResponse<String> other = post(Role.DEAL_DESK, "/api/v1/deals", key, Seeds.document("group-eur"));
        assertEquals(409, other.statusCode());
        assertTrue(other.body().contains("IDEMPOTENCY_MISMATCH"));
        HttpResponse<String> duplicate = post(Role.DEAL_DESK, "/api/v1/deals", key(), document);
        assertEquals(409, duplicate.statusCode());
        assertTrue(duplicate.body().contains("DUPLICATE_DEAL"));
        JsonNode deal = get(Role.AUDITOR, "/api/v1/deals/" + id);
        assertEquals("RECEIVED", deal.get("status").asText());
        assertEquals(7, deal.get("stages").size());
        assertTrue(get(Role.AUDITOR, "/api/v1/deals?q=" + id).get("total").asLong() == 1);
    }

    @Test
    void pricesAContractWithoutStoringIt() {
        String asked = "{\"contract\":" + Seeds.document("graduated-usage") + ",\"through\":\"2027-03-01\"}";
        String path = "/api/v1/pricing/preview";
        HttpResponse<String> answer =
                new Client().postRaw(path, "application/json", asked, "Authorization", token(Role.AUDITOR));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode preview = Json.read(answer.body(), JsonNode.class);
        assertEquals("USD 7484.00", preview.at("/invoices/0/total").asText(), answer.body());
        assertTrue(preview.at("/invoices/0/lines/0/explanation/steps").size() > 0, answer.body());
        JsonNode coverage = preview.at("/trail/coverage");
        assertEquals(coverage.get("lines"), coverage.get("linesWithSource"), coverage.toString());
        assertEquals(2, preview.at("/trail/terms").size());
        assertEquals("/lines/0/phases/0", preview.at("/trail/lines/0/terms/0").asText());
        HttpResponse<String> nothing =
                new Client().postRaw(path, "application/json", "{}", "Authorization", token(Role.AUDITOR));
        assertEquals(422, nothing.statusCode(), nothing.body());
    }

    @Test
    void refusesADocumentWithEverythingWrongAtOnce() {
        HttpResponse<String> refused =
                post(Role.DEAL_DESK, "/api/v1/deals", key(), "{\"customer\":{},\"currency\":\"EURO\"}");
        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(refused.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        JsonNode findings = Json.read(refused.body(), JsonNode.class).get("findings");
        assertTrue(findings.size() > 3, refused.body());
        assertTrue(findings.get(0).has("path") && findings.get(0).has("remedy"));
    }

    @Test
    void needsARoleATokenAndAKey() {
        assertEquals(403, post(Role.AUDITOR, "/api/v1/deals", key(), Seeds.document("group-eur")).statusCode());
        HttpResponse<String> noToken = new Client().get("/api/v1/deals");
        assertEquals(401, noToken.statusCode());
        assertTrue(noToken.body().contains("API token"), noToken.body());
        HttpResponse<String> noKey =
                new Client().postRaw("/api/v1/deals", "application/json", "{}", "Authorization", token(Role.DEAL_DESK));
        assertEquals(422, noKey.statusCode(), noKey.body());
    }

    @Test
    void sendsAnActOnceForEachKey() {
        DealId deal = StageSeeds.inUat("group-eur", false);
        JsonNode tasks = get(Role.BILLING_OPERATIONS, "/api/v1/deals/" + deal).get("tasks");
        String hash = tasks.get(0).get("contentHash").asText();
        String path = "/api/v1/deals/" + deal + "/uat/sign-off";
        String key = key();
        String body = "{\"contentHash\":\"" + hash + "\",\"note\":\"Seen\"}";
        HttpResponse<String> first = post(Role.BILLING_OPERATIONS, path, key, body);
        assertEquals(200, first.statusCode(), first.body());
        assertEquals(first.body(), post(Role.BILLING_OPERATIONS, path, key, body).body());
        assertEquals(409, post(Role.BILLING_OPERATIONS, path, key, body.replace("Seen", "Other")).statusCode());
        var acts = Site.bean(PlayedEngine.class).acts(deal);
        assertEquals(1, acts.size());
        assertEquals(hash, assertInstanceOf(Act.SignOffUat.class, acts.getFirst()).contentHash());
    }

    @Test
    void answersAnActAsDoneOnlyWhenItIsRecorded() {
        DealId deal = StageSeeds.inUat("group-eur", false);
        var engine = Site.bean(PlayedEngine.class);
        engine.loseAfterAnswer(deal);
        String path = "/api/v1/deals/" + deal + "/hold";
        String key = key();
        HttpResponse<String> lost = post(Role.BILLING_OPERATIONS, path, key, "{\"reason\":\"A week\"}");
        assertEquals(502, lost.statusCode(), lost.body());
        assertEquals(409, post(Role.BILLING_OPERATIONS, path, key, "{\"reason\":\"Two weeks\"}").statusCode());
        engine.recover(deal);
        HttpResponse<String> again = post(Role.BILLING_OPERATIONS, path, key, "{\"reason\":\"A week\"}");
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(2, engine.acts(deal).size());
    }

    @Test
    void tellsARefusalWhateverTheCallerAccepts() {
        for (String accepted : List.of("application/json", "application/json, text/plain", "*/*")) {
            HttpResponse<String> answer =
                    new Client()
                            .get("/api/v1/deals/D-999999", "Authorization", token(Role.AUDITOR), "Accept", accepted);
            assertEquals(404, answer.statusCode(), accepted + ": " + answer.body());
            assertTrue(answer.body().contains("NOT_FOUND"), answer.body());
        }
    }

    @Test
    void givesARefusedKeyFree() {
        DealId deal = StageSeeds.inUat("group-eur", false);
        var engine = Site.bean(PlayedEngine.class);
        engine.refuse(deal, new FirstbillException(FailureCode.VALIDATION_REJECTED, "Say why."));
        String path = "/api/v1/deals/" + deal + "/hold";
        String key = key();
        assertEquals(422, post(Role.BILLING_OPERATIONS, path, key, "{\"reason\":\"\"}").statusCode());
        engine.takeAgain(deal);
        assertEquals(200, post(Role.BILLING_OPERATIONS, path, key, "{\"reason\":\"A week\"}").statusCode());
    }

    @Test
    void givesEveryFactOfADeal() {
        DealId deal = StageSeeds.inInvoice("zero-decimal", true);
        String root = "/api/v1/deals/" + deal;
        assertEquals("JPY", get(Role.AUDITOR, root + "/contract").at("/document/currency").asText());
        JsonNode pricing = get(Role.AUDITOR, root + "/pricing");
        assertEquals(1, pricing.get("version").asInt());
        assertEquals(2, pricing.at("/trail/terms/0/source/page").asInt(), pricing.at("/trail/terms").toString());
        assertTrue(pricing.at("/revenue/months").size() > 0);
        assertTrue(pricing.at("/value/arr").asText().startsWith("JPY "), pricing.at("/value").toString());
        assertEquals(0, get(Role.AUDITOR, root + "/approvals").get("asks").size());
        assertEquals(0, get(Role.AUDITOR, root + "/billing-setup").get("effects").size());
        assertTrue(get(Role.AUDITOR, root + "/uat").path("progress").isMissingNode());
        JsonNode invoice = get(Role.AUDITOR, root + "/invoice");
        assertEquals(1, invoice.at("/examination/match/discrepancies").size(), invoice.toString());
        assertTrue(get(Role.AUDITOR, root + "/timeline").size() > 0);
        assertTrue(get(Role.AUDITOR, root + "/audit").get(0).has("hash"));
        assertEquals(
                404, new Client().get("/api/v1/deals/D-999999", "Authorization", token(Role.AUDITOR)).statusCode());
    }

    @Test
    void takesAComment() {
        DealId deal = Seeds.inContract("group-eur");
        String path = "/api/v1/deals/" + deal + "/comments";
        HttpResponse<String> said = post(Role.DEAL_DESK, path, key(), "{\"text\":\"Dana confirmed.\"}");
        assertEquals(201, said.statusCode(), said.body());
        assertEquals("Dana confirmed.", get(Role.AUDITOR, path).get(0).get("text").asText());
    }

    @Test
    void movesClocksAndPlantsFaultsInTheSandbox() {
        String fault = "{\"kind\":\"SLOW\",\"scope\":\"D-1\",\"times\":1}";
        HttpResponse<String> planted = post(Role.BILLING_OPERATIONS, "/api/v1/sandbox/faults", key(), fault);
        assertEquals(201, planted.statusCode(), planted.body());
        String number = Json.read(planted.body(), JsonNode.class).get("done").asText();
        assertTrue(get(Role.AUDITOR, "/api/v1/sandbox/faults").toString().contains("\"id\":" + number));
        String clear = "/api/v1/sandbox/faults/" + number + "/clearance";
        assertTrue(post(Role.BILLING_OPERATIONS, clear, key(), "{}").body().contains("cleared"));
        String wrong = fault.replace("SLOW", "NONSENSE");
        assertEquals(422, post(Role.BILLING_OPERATIONS, "/api/v1/sandbox/faults", key(), wrong).statusCode());
        assertEquals(403, post(Role.AUDITOR, "/api/v1/sandbox/faults", key(), fault).statusCode());
    }

    @Test
    void everyActHasAnEndpoint() {
        String document = new Client().get("/api/v1/openapi.yml").body();
        Set<String> acts =
                Arrays.stream(Act.class.getDeclaredClasses())
                        .filter(type -> type.isRecord() && Act.class.isAssignableFrom(type))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet());
        assertEquals(acts, ENDPOINTS.keySet());
        ENDPOINTS.forEach(
                (act, path) -> assertTrue(document.contains("  /api/v1/deals/{id}/" + path + ":"), act + " " + path));
    }

    @Test
    void describesTheApiAndNoPage() {
        String document = new Client().get("/api/v1/openapi.yml").body();
        var paths = document.lines().filter(line -> line.matches("  /\\S+:")).map(String::strip).toList();
        assertTrue(paths.size() > 25, paths.toString());
        assertEquals(java.util.List.of(), paths.stream().filter(path -> !path.startsWith("/api/v1/")).toList());
        String schema = new Client().get("/api/v1/schemas/contract.json").body();
        assertTrue(schema.toLowerCase(Locale.ROOT).contains("\"$schema\""));
    }
}
