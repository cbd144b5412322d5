package io.firstbill.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.workflow.message.Json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What one vendor publishes: the terms as a contract, and the figures they lead to.
 *
 * <p>A case is written in one of two forms. The short one is a usage line of one month: {@code charge}, {@code
 * counting}, and for each figure what was used and what the month costs. The long one is a contract ({@code contract},
 * stated over a plain one), reports of use ({@code use}), and figures by name and day.
 */
record PublicCase(JsonNode json) {
    private static final LocalDate MONTH = LocalDate.of(2027, 1, 1);

    String vendor() {
        return json.path("vendor").asText();
    }

    String source() {
        return json.path("source").asText();
    }

    String dependsOn() {
        return json.path("dependsOn").asText();
    }

    /** Its figures. */
    Stream<Figure> figures() {
        return StreamSupport.stream(json.path("figures").spliterator(), false).map(figure -> new Figure(this, figure));
    }

    /** One published figure. */
    record Figure(PublicCase of, JsonNode json) {
        String name() {
            String figure =
                    json.has("what")
                            ? json.path("what").asText() + " " + json.path("on").asText()
                            : of.json.path("charge").path("model").asText() + " of " + json.path("use");
            return of.vendor() + ", " + figure;
        }

        String amount() {
            return json.path("amount").asText();
        }

        /** What the calculator says. */
        String calculated() {
            return json.has("what")
                    ? priced().figure(json.path("what").asText(), json.path("on").asText())
                    : priced().firstTotal();
        }

        Priced priced() {
            return json.has("what")
                    ? PlainContract.priced(of.json.path("contract"), of.json.path("use"))
                    : PlainContract.priced(of.month(), daily(json.path("use")));
        }
    }

    /** One report each day. */
    private static ArrayNode daily(JsonNode uses) {
        ArrayNode reports = Json.mapper().createArrayNode();
        uses.forEach(
                use -> reports.addArray().add("m").add(MONTH.plusDays(reports.size()).toString()).add(use.asText()));
        return reports;
    }

    private JsonNode month() {
        Map<String, Object> line =
                Map.of(
                        "kind",
                        "USAGE",
                        "metric",
                        "m",
                        "counting",
                        json.path("counting"),
                        "phases",
                        List.of(Map.of("charge", json.path("charge"))));
        ObjectNode contract = Json.mapper().createObjectNode();
        contract.putArray("lines").add(Json.mapper().<JsonNode>valueToTree(line));
        return contract;
    }
}
