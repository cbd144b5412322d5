package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * I5: each audit row's hash covers the row and the hash before, up to the head, and the heads kept outside are still
 * passed. {@code hash = SHA-256(hash before + canonical JSON of the row)}.
 */
final class ChainHolds {
    private static final List<String> OF_DEAL =
            List.of(
                    "dealId",
                    "seq",
                    "revision",
                    "at",
                    "actor",
                    "channel",
                    "act",
                    "object",
                    "text",
                    "before",
                    "after",
                    "reason",
                    "requestId");
    private static final List<String> OF_REFERENCE =
            List.of("chain", "seq", "at", "actor", "channel", "act", "object", "reason", "before", "after");

    private final Verdict verdict =
            new Verdict("I5", "the audit's hash chains verify, up to the heads and to those kept outside");

    private ChainHolds() {}

    static Verdict check(Evidence evidence) {
        var check = new ChainHolds();
        Tables tables = evidence.tables();
        Map<String, List<JsonNode>> audits = Audits.of(tables);
        audits.forEach((deal, rows) -> check.chain(deal, rows, OF_DEAL));
        Map<String, String> heads =
                byName(tables.rows("select deal_id as name, audit_hash as hash from deal_snapshot"));
        audits.forEach((deal, rows) -> check.head(deal, rows, heads.getOrDefault(deal, "")));
        evidence.heads().forEach(head -> check.passes(head, audits.getOrDefault(head.deal(), List.of())));
        check.references(tables);
        return check.verdict;
    }

    private void references(Tables tables) {
        Map<String, String> heads = byName(tables.rows("select chain as name, hash from reference_audit_head"));
        tables.rows("select * from reference_audit order by chain, seq").stream()
                .collect(groupingBy(row -> row.path("chain").asText()))
                .forEach((chain, rows) -> {
                    chain(chain, rows, OF_REFERENCE);
                    head(chain, rows, heads.getOrDefault(chain, ""));
                });
    }

    private void chain(String name, List<JsonNode> rows, List<String> members) {
        String before = "";
        for (JsonNode row : rows) {
            String hash = row.path("hash").asText();
            verdict.look(
                    row.path("prev_hash").asText().equals(before)
                            && hash.equals(Json.sha256(before + content(row, members))),
                    "The chain of " + name + " breaks at row " + row.path("seq"));
            before = hash;
        }
    }

    private static String content(JsonNode row, List<String> members) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> content.set(member, row.path(column(member))));
        content.put("at", Json.moment(row.path("at").asText()));
        return Json.canonical(content);
    }

    private static String column(String member) {
        return member.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    private void head(String name, List<JsonNode> rows, String head) {
        verdict.look(
                rows.getLast().path("hash").asText().equals(head),
                "The chain of " + name + " does not end at its head");
    }

    private void passes(Head head, List<JsonNode> rows) {
        boolean passed =
                rows.stream()
                        .anyMatch(row ->
                                row.path("seq").asLong() == head.seq()
                                        && row.path("hash").asText().equals(head.hash()));
        verdict.look(passed, head.deal() + " has lost the audit up to row " + head.seq() + " that was kept outside");
    }

    private static Map<String, String> byName(List<JsonNode> rows) {
        Function<JsonNode, String> name = row -> row.path("name").asText();
        return rows.stream().collect(toMap(name, row -> row.path("hash").asText()));
    }
}
