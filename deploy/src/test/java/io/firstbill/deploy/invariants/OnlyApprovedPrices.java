package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * I8: each price that billing received is one of an approved pricing version, by its hash: from what billing holds,
 * from what it says it received, and from the approved configuration, each made into the same line of text here.
 */
final class OnlyApprovedPrices {
    private static final Map<String, String> INTERVALS =
            Map.of("MONTHLY", "MONTH", "QUARTERLY", "QUARTER", "SEMI_ANNUAL", "HALF_YEAR", "ANNUAL", "YEAR");
    private static final String HELD =
            """
            select p.*, substring(client_key from '^fb-(D-[0-9]+)-') as deal,
                (select coalesce(jsonb_agg(t order by t.position), '[]') from sandbox_billing.price_tier t
                    where t.price_id = p.id) as tiers
            from sandbox_billing.price p
            """;

    private final Verdict verdict =
            new Verdict("I8", "every price sent to billing hashes to an approved price version");

    private OnlyApprovedPrices() {}

    static Verdict check(Evidence evidence) {
        var check = new OnlyApprovedPrices();
        Tables tables = evidence.tables();
        Map<String, Set<String>> approved = approved(tables);
        boolean drifts =
                !tables.rows("select 1 from sandbox_billing.fault where kind = 'WRONG_PRICE' and hits > 0").isEmpty();
        tables.rows(HELD).forEach(price -> check.price(price, approved, drifts));
        return check.verdict;
    }

    /** A planted fault changes what billing holds after it was received; then only what was received can be judged. */
    private void price(JsonNode price, Map<String, Set<String>> approved, boolean drifts) {
        String name = price.path("deal").asText() + " " + price.path("id").asText();
        String received = price.path("received_hash").asText();
        verdict.look(
                approved.getOrDefault(price.path("deal").asText(), Set.of()).contains(received),
                name + " (" + held(price) + ") is no approved price");
        verdict.look(
                drifts || Json.sha256(held(price)).equals(received),
                name + " holds " + held(price) + ", which is not what was received");
    }

    private static Map<String, Set<String>> approved(Tables tables) {
        Set<String> versions =
                Approvals.of(tables).approvedRounds().stream()
                        .map(round ->
                                round.path("deal_id").asText()
                                        + " "
                                        + round.path("pricing_version").asText()
                                        + " "
                                        + round.path("content_hash").asText())
                        .collect(toSet());
        return tables
                .rows("select deal_id, deal_id || ' ' || version || ' ' || hash as name, config from pricing_version")
                .stream()
                .filter(version -> versions.contains(version.path("name").asText()))
                .flatMap(version ->
                        prices(version.path("config")).map(price -> Map.entry(version.path("deal_id").asText(), price)))
                .collect(groupingBy(Map.Entry::getKey, mapping(price -> Json.sha256(price.getValue()), toSet())));
    }

    private static Stream<String> prices(JsonNode config) {
        return Json.elements(config.path("charges"))
                .flatMap(charge ->
                        Json.elements(charge.path("phases"))
                                .map(phase -> agreed(config.path("currency").asText(), charge, phase.path("model"))));
    }

    /**
     * One price of a configuration as {@code line|product|currency|kind|period|timing|scheme|unit|metric|tiers}, with
     * the size of packages at the end.
     */
    private static String agreed(String currency, JsonNode charge, JsonNode model) {
        String interval = charge.path("frequency").asText();
        return sized(
                model.path("size"),
                charge.path("lineId").asText(),
                charge.path("product").asText(),
                currency,
                charge.path("kind").asText(),
                INTERVALS.getOrDefault(interval, interval),
                charge.path("timing").asText(),
                switch (model.path("type").asText()) {
                    case "FlatCharge" -> "FLAT";
                    case "PerUnitCharge" -> "PER_UNIT";
                    case "GraduatedCharge" -> "GRADUATED";
                    case "VolumeCharge" -> "VOLUME";
                    case "PackageCharge" -> "PACKAGE";
                    default -> "unknown";
                },
                amount(unit(model)),
                charge.path("metric").asText(),
                String.join(
                        ",",
                        Json.elements(model.path("tiers"))
                                .map(tier ->
                                        tier(
                                                tier.path("upTo"),
                                                amount(tier.path("unitPrice")),
                                                amount(tier.path("flatFee"))))
                                .toList()));
    }

    /** One price as billing holds it, in the same form. */
    private static String held(JsonNode price) {
        return sized(
                price.path("package_size"),
                price.path("line_id").asText(),
                price.path("product").asText(),
                price.path("currency").asText(),
                price.path("kind").asText(),
                text(price.path("period")),
                price.path("timing").asText(),
                price.path("scheme").asText(),
                number(price.path("unit_amount")),
                text(price.path("metric")),
                String.join(
                        ",",
                        Json.elements(price.path("tiers"))
                                .map(tier ->
                                        tier(
                                                tier.path("up_to"),
                                                number(tier.path("unit_amount")),
                                                number(tier.path("flat_amount"))))
                                .toList()));
    }

    private static String sized(JsonNode packageSize, String... fields) {
        String text = String.join("|", fields);
        return Json.absent(packageSize) ? text : text + "|" + number(packageSize);
    }

    private static JsonNode unit(JsonNode model) {
        return Stream.of("amount", "unitPrice", "price")
                .filter(model::has)
                .findFirst()
                .map(model::path)
                .orElse(model.path("none"));
    }

    private static String tier(JsonNode upTo, String unit, String flat) {
        return (Json.absent(upTo) ? "*" : number(upTo)) + ":" + unit + ":" + flat;
    }

    /** The number of an amount such as {@code USD 0.0040}; empty when there is none. */
    private static String amount(JsonNode money) {
        return Json.absent(money)
                ? ""
                : Json.plain(new java.math.BigDecimal(List.of(money.asText().split(" ", 2)).getLast()));
    }

    private static String number(JsonNode number) {
        return Json.absent(number) ? "" : Json.plain(number.decimalValue());
    }

    private static String text(JsonNode text) {
        return Json.absent(text) ? "" : text.asText();
    }
}
