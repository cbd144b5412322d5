package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.Client.Upload;
import io.firstbill.web.client.PlayedEngine;
import io.firstbill.workflow.message.Act;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terms in force are corrected in the form that a new deal is typed into. */
class CorrectionPageTest {
    private static final Pattern TYPED = Pattern.compile("<input[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CHECKED =
            Pattern.compile("<input type=\"radio\" name=\"([^\"]+)\" value=\"([^\"]+)\"[^>]* checked=\"checked\"");
    private static final Pattern CHOSEN =
            Pattern.compile(
                    "name=\"([^\"]+)\"[^>]*>(?:<option value=\"[^\"]*\">[^<]*</option>)*"
                            + "<option value=\"([^\"]*)\" selected");

    /** What a browser would send back of the page. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new TreeMap<>();
        TYPED.matcher(page).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        CHECKED.matcher(page).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        CHOSEN.matcher(page).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        return fields;
    }

    private static HttpResponse<String> send(Client client, DealId deal, Map<String, String> fields, String intent) {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put("intent", intent);
        return client.multipart(
                "/deals/" + deal + "/contract/form",
                new Upload("file", "", ""),
                sent.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void putsACorrectedTermInForceAndLeavesTheOthers() {
        DealId deal = Seeds.inContract("seat-ramp");
        Client desk = Site.as(Role.DEAL_DESK);
        assertTrue(desk.get("/deals/" + deal + "/contract").body().contains("Correct in the form"));
        String page = desk.get("/deals/" + deal + "/contract/form").body();
        assertTrue(page.contains("Correct the terms of " + deal), page);
        Map<String, String> fields = fields(page);
        assertEquals("60", fields.get("netDays"));
        fields.put("netDays", "45");
        fields.put("reason", "Net 45, not net 60");
        HttpResponse<String> answer = send(desk, deal, fields, "start");
        assertEquals("/deals/" + deal + "/contract", answer.uri().getPath(), answer.body());
        var act = assertInstanceOf(Act.ReviseContract.class, Site.bean(PlayedEngine.class).acts(deal).getLast());
        var versions = Site.bean(ContractVersions.class);
        var before = versions.get(deal, 1).contract();
        var after = versions.get(deal, act.version()).contract();
        assertEquals(45, after.netDays());
        assertEquals(before.lines(), after.lines());
        assertEquals(before.sources().size(), after.sources().size());
    }

    @Test
    void asksWhyAndKeepsWhatWasTyped() {
        DealId deal = Seeds.inContract("graduated-usage");
        Client desk = Site.as(Role.DEAL_DESK);
        Map<String, String> fields = fields(desk.get("/deals/" + deal + "/contract/form").body());
        fields.put("netDays", "45");
        HttpResponse<String> answer = send(desk, deal, fields, "start");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("What was wrong is missing."));
        assertTrue(answer.body().contains("name=\"netDays\" value=\"45\""), answer.body());
    }

    @Test
    void isClosedOnceTheTermsAreConfirmed() {
        DealId deal = Seeds.inPricing("graduated-usage");
        HttpResponse<String> answer = Site.as(Role.DEAL_DESK).get("/deals/" + deal + "/contract/form");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("is past its contract"), answer.body());
    }

    @Test
    void isForTheDealDeskAlone() {
        DealId deal = Seeds.inContract("seat-ramp");
        String form = "/deals/" + deal + "/contract/form";
        assertEquals(403, Site.as(Role.PRICING_ANALYST).get(form).statusCode());
    }
}
