package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who approved what, by the audit; and which pricing that makes approved, by the requests of each round. */
final class Approvals {
    private final Map<String, List<String>> approvers;
    private final Map<String, List<JsonNode>> asks;
    private final List<JsonNode> rounds;

    private Approvals(Map<String, List<String>> approvers, Map<String, List<JsonNode>> asks, List<JsonNode> rounds) {
        this.approvers = approvers;
        this.asks = asks;
        this.rounds = rounds;
    }

    static Approvals of(Tables tables) {
        return new Approvals(
                tables
                        .rows(
                                """
                                select deal_id || ' ' || substr(object, length('approval:') + 1) as ask, actor from audit
                                where act = 'approval.approved' order by deal_id, seq
                                """)
                        .stream()
                        .collect(
                                groupingBy(
                                        row -> row.path("ask").asText(),
                                        mapping(row -> row.path("actor").asText(), toList()))),
                tables
                        .rows(
                                "select deal_id || ' ' || round as round, deal_id || ' ' || id as ask, needed from"
                                        + " approval_ask")
                        .stream()
                        .collect(groupingBy(row -> row.path("round").asText())),
                tables.rows("select deal_id, round, pricing_version, content_hash from approval_round"));
    }

    /** Everybody who approved, by deal and request, for example {@code D-1042 A1-2}. */
    Map<String, List<String>> approvers() {
        return approvers;
    }

    /** The rounds in which every request was approved by as many people as its rule asks for. */
    Set<JsonNode> approvedRounds() {
        return rounds.stream().filter(this::approved).collect(Collectors.toSet());
    }

    private boolean approved(JsonNode round) {
        String name = round.path("deal_id").asText() + " " + round.path("round").asText();
        return asks.getOrDefault(name, List.of()).stream()
                .allMatch(ask ->
                        approvers.getOrDefault(ask.path("ask").asText(), List.of()).stream().distinct().count()
                                >= ask.path("needed").asLong());
    }
}
