package io.firstbill.deploy.invariants;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I6: who asked or priced does not approve, nobody approves the same twice, and nothing is set up without. */
final class NobodyApprovesTheirOwn {
    private static final String OWN =
            """
            select a.deal_id, a.seq, a.actor, d.requested_by,
                (select p.actor from audit p where p.deal_id = a.deal_id and p.act = 'pricing.submitted' and p.seq < a.seq
                    order by p.seq desc limit 1) as submitted_by
            from audit a join deal d on d.id = a.deal_id
            where a.act in ('approval.approved', 'approval.rejected')
            """;

    private final Verdict verdict =
            new Verdict("I6", "no approval by requester or price author, none twice by one person, no setup without");

    private NobodyApprovesTheirOwn() {}

    static Verdict check(Evidence evidence) {
        var check = new NobodyApprovesTheirOwn();
        evidence.tables().rows(OWN).forEach(check::own);
        Approvals approvals = Approvals.of(evidence.tables());
        check.twice(approvals);
        check.setups(evidence.tables(), approvals);
        return check.verdict;
    }

    private void own(JsonNode decision) {
        String actor = decision.path("actor").asText();
        String where = decision.path("deal_id").asText() + ", audit row " + decision.path("seq").asText();
        verdict.look(
                !actor.equals(decision.path("requested_by").asText()),
                where + ": " + actor + " decides on an own request");
        verdict.look(
                !actor.equals(decision.path("submitted_by").asText()), where + ": " + actor + " decides on own prices");
    }

    private void twice(Approvals approvals) {
        approvals
                .approvers()
                .forEach((ask, people) ->
                        verdict.look(new HashSet<>(people).size() == people.size(), ask + " is approved by " + people));
    }

    private void setups(Tables tables, Approvals approvals) {
        Set<Map.Entry<String, String>> approved =
                approvals.approvedRounds().stream()
                        .map(round -> Map.entry(round.path("deal_id").asText(), round.path("content_hash").asText()))
                        .collect(Collectors.toSet());
        tables.rows("select deal_id, approved_hash from setup_plan")
                .forEach(plan ->
                        verdict.look(
                                approved.contains(
                                        Map.entry(plan.path("deal_id").asText(), plan.path("approved_hash").asText())),
                                plan.path("deal_id").asText() + " plans a setup of prices that were not approved"));
    }
}
