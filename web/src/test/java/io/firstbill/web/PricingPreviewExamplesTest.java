package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.firstbill.deal.Role;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The examples of the preview that the API description shows, sent as a program would that reads it. */
class PricingPreviewExamplesTest {
    private static final String PREVIEW = "/api/v1/pricing/preview";

    @Test
    void everyExampleOfTheDescriptionRunsAndIsAnsweredAsShown() throws JsonProcessingException {
        JsonNode post = described();
        JsonNode asked = post.at("/requestBody/content/application~1json/examples");
        JsonNode answered = post.at("/responses/200/content/application~1json/examples");
        assertEquals(
                List.of("seats", "usage", "findings"), asked.properties().stream().map(Map.Entry::getKey).toList());
        for (Map.Entry<String, JsonNode> example : asked.properties()) {
            JsonNode shown = value(answered.path(example.getKey()));
            assertTrue(!shown.isEmpty(), example.getKey());
            JsonNode answer = send(value(example.getValue()));
            assertTrue(holds(answer, shown), () -> example.getKey() + ": " + shown + " is not in " + answer);
        }
    }

    private static JsonNode described() throws JsonProcessingException {
        String document = new Client().get("/api/v1/openapi.yml").body();
        return new YAMLMapper().readTree(document).path("paths").path(PREVIEW).path("post");
    }

    /** An example as structure, whether the description holds it as such or as text. */
    static JsonNode value(JsonNode example) {
        JsonNode value = example.path("value");
        return value.isTextual() ? Json.read(value.asText(), JsonNode.class) : value;
    }

    private static JsonNode send(JsonNode asked) {
        HttpResponse<String> answer =
                new Client()
                        .postRaw(
                                PREVIEW,
                                "application/json",
                                asked.toString(),
                                "Authorization",
                                ApiTest.token(Role.AUDITOR));
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.read(answer.body(), JsonNode.class);
    }

    /** True when everything shown is in the answer: members of objects, the first elements of arrays. */
    static boolean holds(JsonNode answer, JsonNode shown) {
        if (shown.isObject()) {
            return shown.properties().stream().allMatch(part -> holds(answer.path(part.getKey()), part.getValue()));
        }
        if (shown.isArray()) {
            return answer.isArray()
                    && answer.size() >= shown.size()
                    && answer.isEmpty() == shown.isEmpty()
                    && IntStream.range(0, shown.size()).allMatch(i -> holds(answer.get(i), shown.get(i)));
        }
        return answer.asText().equals(shown.asText());
    }
}
