package io.firstbill.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.document.Documents;
import io.firstbill.preview.ContractPreview;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * A plain contract of one month, January 2027, over which an example states what it is about: members of the contract
 * document, lines without the parts every line has, and reports of use as {@code [metric, time, quantity, attributes,
 * day of arrival]}.
 */
final class PlainContract {
    private static final String PLAIN =
            Documents.json(
                    """
                    {'customer': {'name': 'Customer', 'address': 'Street 1', 'country': 'US'}, 'sellingEntity': 'Seller',
                     'orderForm': {'number': 'SO-1', 'effectiveDate': '2010-01-01'}, 'currency': 'USD', 'netDays': 30,
                     'term': {'start': '2027-01-01', 'lastDay': '2027-01-31'},
                     'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'UTC'}
                    """);

    private PlainContract() {}

    /** Priced as text states it, with single quotes for double ones. */
    static Priced priced(String members, String use) {
        return priced(
                Json.read(Documents.json("{" + members + "}"), JsonNode.class),
                Json.read(Documents.json("[" + use + "]"), JsonNode.class));
    }

    /** Priced as it stands. */
    static Priced priced(JsonNode members, JsonNode use) {
        return new Priced(ContractPreview.of(document(members), reports(use), null));
    }

    /** The contract whole. */
    static String document(JsonNode members) {
        ObjectNode contract = Json.read(PLAIN, ObjectNode.class);
        contract.setAll((ObjectNode) members.deepCopy());
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

    private static UsageSource reports(JsonNode use) {
        return UsageSource.of(StreamSupport.stream(use.spliterator(), false).map(PlainContract::report).toList());
    }

    private static UsageReport report(JsonNode use) {
        Map<String, String> attributes = new TreeMap<>();
        use.path(3).properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        return new UsageReport(
                use.path(0).asText(),
                UsageReport.when(use.path(1).asText()),
                new BigDecimal(use.path(2).asText()),
                null,
                attributes,
                use.has(4) ? UsageReport.when(use.path(4).asText()) : null);
    }
}
