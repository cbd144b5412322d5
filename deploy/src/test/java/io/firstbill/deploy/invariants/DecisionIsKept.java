package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * I3: a task ends once; what a caller was told is done is in the audit; and the audit tells of no decision that the
 * engine did not accept. Runs that an engine in memory forgot cannot be asked.
 */
final class DecisionIsKept {
    private final Evidence evidence;
    private final Set<Said> audited;
    private final Verdict verdict =
            new Verdict(
                    "I3", "a task is decided once, every answered act is in the audit, every audited one was accepted");

    /** Somebody's request about a deal. */
    private record Said(String deal, String actor, String requestId) {}

    private DecisionIsKept(Evidence evidence) {
        this.evidence = evidence;
        this.audited =
                rows("select deal_id, actor, request_id from audit where request_id is not null and act <> 'recorded'")
                        .stream()
                        .map(row -> said(row, row.path("request_id").asText()))
                        .collect(toSet());
    }

    static Verdict check(Evidence evidence) {
        var check = new DecisionIsKept(evidence);
        check.tasks();
        check.answers();
        check.acceptances();
        return check.verdict;
    }

    private void tasks() {
        rows(
                        """
                        select object, after ->> 'result' as result, after ->> 'doneBy' as done_by from audit
                        where object like 'task:%' and after ->> 'result' is not null order by deal_id, seq
                        """)
                .stream()
                .collect(groupingBy(row -> row.path("object").asText()))
                .forEach((task, ends) -> {
                    Set<String> different = new LinkedHashSet<>();
                    ends.forEach(
                            end -> different.add(end.path("result").asText() + " by " + end.path("done_by").asText()));
                    verdict.look(different.size() == 1, task + " ended as " + String.join(" and as ", different));
                });
    }

    /** The answer to an act names deal and revision. Whoever sent it named the request by the key, or the run knows. */
    private void answers() {
        rows("""
        select owner as actor, key, response ->> 'deal' as deal_id, response ->> 'revision' as revision
        from idempotency_key where jsonb_exists(response, 'revision')
        """)
                .forEach(answer -> {
                    String key = answer.path("key").asText();
                    boolean kept =
                            audited.contains(said(answer, key))
                                    || requestOf(answer, key)
                                            .filter(id -> audited.contains(said(answer, id)))
                                            .isPresent();
                    verdict.look(
                            kept,
                            answer.path("actor").asText()
                                    + " was told that "
                                    + answer.path("deal_id").asText()
                                    + " shows act "
                                    + key
                                    + " at revision "
                                    + answer.path("revision").asText()
                                    + "; the audit does not");
                });
    }

    private Optional<String> requestOf(JsonNode answer, String key) {
        String update = answer.path("actor").asText() + ":" + key;
        return evidence.runs(answer.path("deal_id").asText()).stream()
                .flatMap(run -> run.accepted().stream())
                .filter(act -> act.id().equals(update))
                .map(Run.Accepted::requestId)
                .findFirst();
    }

    private void acceptances() {
        rows(
                        """
                        select deal_id, seq, revision, actor, act, request_id from audit
                        where channel in ('API', 'PAGE') and act not in ('recorded', 'deal.received')
                            and request_id is not null
                        order by deal_id, seq
                        """)
                .stream()
                .collect(groupingBy(row -> row.path("deal_id").asText()))
                .forEach(this::accepted);
    }

    private void accepted(String deal, List<JsonNode> decisions) {
        List<Run> runs = evidence.runs(deal);
        Set<Said> accepted = new HashSet<>();
        runs.stream()
                .flatMap(run -> run.accepted().stream())
                .forEach(act -> accepted.add(new Said(deal, act.actor(), act.requestId())));
        long known = evidence.everyRun() ? 0 : runs.stream().mapToLong(Run::begins).min().orElse(Long.MAX_VALUE);
        decisions.stream()
                .filter(decision -> decision.path("revision").asLong() > known)
                .forEach(decision ->
                        verdict.look(
                                accepted.contains(said(decision, decision.path("request_id").asText())),
                                deal
                                        + " audits "
                                        + decision.path("act").asText()
                                        + " by "
                                        + decision.path("actor").asText()
                                        + " as row "
                                        + decision.path("seq").asText()
                                        + ", which no run accepted"));
    }

    private static Said said(JsonNode row, String requestId) {
        return new Said(row.path("deal_id").asText(), row.path("actor").asText(), requestId);
    }

    private List<JsonNode> rows(String query) {
        return evidence.tables().rows(query);
    }
}
