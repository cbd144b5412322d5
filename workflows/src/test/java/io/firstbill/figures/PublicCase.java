package io.firstbill.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.document.Documents;
import io.firstbill.preview.ContractPreview;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What one vendor publishes: the terms as a contract, and the figures they lead to.
 *
 * <p>A case is written in one of two forms. The short one is a usage line of one month: {@code charge}, {@code
 * counting}, and for each figure what was used and what the month costs. The long one is a contract ({@code contract},
 * whose members stand over a plain one), reports of use ({@code use}: metric, time, quantity), and figures by name and
 * day.
 */
record PublicCase(JsonNode json) {
    private static final LocalDate MONTH = LocalDate.of(2027, 1, 1);
    private static final String PLAIN =
            Documents.json(
                    """
                    {'customer': {'name': 'Public', 'address': 'Street 1', 'country': 'US'}, 'sellingEntity': 'Seller',
                     'orderForm': {'number': 'SO-1', 'effectiveDate': '2010-01-01'}, 'currency': 'USD', 'netDays': 30,
                     'term': {'start': '2027-01-01', 'lastDay': '2027-01-31'},
                     'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'UTC'}
                    """);

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
            return of.vendor()
                    + ", "
                    + (json.has("what")
                            ? json.path("what").asText() + " " + json.path("on").asText()
                            : of.json.path("charge").path("model").asText() + " of " + json.path("use"));
        }

        String amount() {
            return json.path("amount").asText();
        }

        /** What the calculator says. */
        String calculated() {
            ContractPreview preview = preview();
            return json.has("what")
                    ? new Figures(preview).figure(json.path("what").asText(), json.path("on").asText())
                    : new Figures(preview).firstTotal();
        }

        ContractPreview preview() {
            return json.has("what")
                    ? ContractPreview.of(of.document(), of.reports(), null)
                    : ContractPreview.of(of.month(), daily(json.path("use")), null);
        }
    }

    private static UsageSource daily(JsonNode uses) {
        List<UsageReport> reports = new ArrayList<>();
        uses.forEach(
                use -> reports.add(UsageReport.of("m", MONTH.plusDays(reports.size()), new BigDecimal(use.asText()))));
        return UsageSource.of(reports);
    }

    private String month() {
        ObjectNode contract = plain();
        contract.putArray("lines")
                .add(
                        Json.mapper()
                                .valueToTree(
                                        Map.of(
                                                "id", "L1",
                                                "product", "P",
                                                "description", "Use",
                                                "kind", "USAGE",
                                                "metric", "m",
                                                "timing", "IN_ARREARS",
                                                "counting", json.path("counting"),
                                                "phases", List.of(Map.of("charge", json.path("charge"))))));
        return contract.toString();
    }

    private UsageSource reports() {
        return UsageSource.of(
                StreamSupport.stream(json.path("use").spliterator(), false)
                        .map(use ->
                                new UsageReport(
                                        use.path(0).asText(),
                                        UsageReport.when(use.path(1).asText()),
                                        new BigDecimal(use.path(2).asText()),
                                        null,
                                        Map.of()))
                        .toList());
    }

    /** The contract whole: what the case states over a plain contract, each line with an id and a product. */
    private String document() {
        ObjectNode contract = plain();
        contract.setAll((ObjectNode) json.path("contract"));
        int number = 1;
        for (JsonNode stated : contract.path("lines")) {
            ObjectNode line = (ObjectNode) stated;
            String id = "L" + number++;
            standard(line, "id", id);
            standard(line, "product", "P");
            standard(line, "description", id);
            standard(line, "kind", "RECURRING");
            if (!"ONE_TIME".equals(line.path("kind").asText())) {
                standard(line, "timing", "USAGE".equals(line.path("kind").asText()) ? "IN_ARREARS" : "IN_ADVANCE");
            }
        }
        return contract.toString();
    }

    private static void standard(ObjectNode line, String name, String value) {
        if (!line.has(name)) {
            line.put(name, value);
        }
    }

    private static ObjectNode plain() {
        return Json.read(PLAIN, ObjectNode.class);
    }
}
