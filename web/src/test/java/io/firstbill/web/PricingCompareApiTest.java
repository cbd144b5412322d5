package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

/** Two versions of the pricing by the API, asked for as its description shows and answered as it shows. */
class PricingCompareApiTest {

    private static HttpResponse<String> get(DealId deal, String asked) {
        return new Client()
                .get(
                        "/api/v1/deals/" + deal + "/pricing/compare" + asked,
                        "Authorization",
                        ApiTest.token(Role.AUDITOR));
    }

    private static JsonNode described() throws JsonProcessingException {
        String document = new Client().get("/api/v1/openapi.yml").body();
        return new YAMLMapper().readTree(document).path("paths").path("/api/v1/deals/{id}/pricing/compare").path("get");
    }

    @Test
    void theExampleOfTheDescriptionRunsAndIsAnsweredAsShown() throws JsonProcessingException {
        JsonNode get = described();
        StringBuilder asked = new StringBuilder("?");
        get.path("parameters")
                .forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        asked.append(parameter.path("name").asText())
                                .append('=')
                                .append(parameter.path("example").asText())
                                .append('&');
                    }
                });
        assertEquals("?from=1&to=2&", asked.toString());
        HttpResponse<String> answer = get(ReadPricing.inTwoVersions(), asked.toString());
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode shown =
                PricingPreviewExamplesTest.value(get.at("/responses/200/content/application~1json/examples/seats"));
        assertTrue(!shown.isEmpty(), get::toString);
        JsonNode compared = Json.read(answer.body(), JsonNode.class);
        assertTrue(PricingPreviewExamplesTest.holds(compared, shown), () -> shown + " is not in " + compared);
    }

    @Test
    void comparesTheNewestWithTheOneBeforeUnlessOthersAreNamed() {
        DealId deal = ReadPricing.inTwoVersions();
        JsonNode newest = Json.read(get(deal, "").body(), JsonNode.class);
        assertEquals(1, newest.at("/from/version").asInt());
        assertEquals(2, newest.at("/to/version").asInt());
        JsonNode back = Json.read(get(deal, "?from=2&to=1").body(), JsonNode.class);
        assertEquals("USD -21600.00", back.at("/term/change").asText(), back.toString());
        JsonNode same = Json.read(get(deal, "?from=2&to=2").body(), JsonNode.class);
        assertTrue(same.path("fields").isEmpty());
        assertEquals(same.at("/from/hash"), same.at("/to/hash"));
    }

    @Test
    void saysWhatIsNotThere() {
        assertEquals(404, get(ReadPricing.inTwoVersions(), "?from=7").statusCode());
        HttpResponse<String> none = get(Seeds.inContract("seat-ramp"), "");
        assertEquals(404, none.statusCode());
        assertTrue(none.body().contains("has no pricing configuration yet"), none.body());
        assertEquals(404, get(new DealId("D-999999"), "").statusCode());
    }
}
