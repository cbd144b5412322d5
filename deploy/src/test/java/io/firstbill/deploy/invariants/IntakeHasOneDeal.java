package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** I1: whoever was told that an onboarding has begun finds one deal, and engine and database agree on it. */
final class IntakeHasOneDeal {
    private static final Set<String> ENDED = Set.of("LIVE", "CANCELLED");
    private final Evidence evidence;
    private final Verdict verdict =
            new Verdict("I1", "every accepted intake has exactly one deal, engine and database agree");

    private IntakeHasOneDeal(Evidence evidence) {
        this.evidence = evidence;
    }

    static Verdict check(Evidence evidence) {
        var check = new IntakeHasOneDeal(evidence);
        check.intakes();
        check.contracts();
        check.deals();
        return check.verdict;
    }

    /** The answer to an intake is the id of its deal. */
    private void intakes() {
        Map<String, Long> answers =
                rows("select response ->> 'value' as deal from idempotency_key where jsonb_exists(response, 'value')")
                        .stream()
                        .collect(groupingBy(row -> row.path("deal").asText(), counting()));
        Set<String> deals = Set.copyOf(rows("select id from deal").stream().map(IntakeHasOneDeal::id).toList());
        answers.forEach((deal, intakes) -> {
            verdict.look(deals.contains(deal), "An intake was answered with " + deal + ", which is not there");
            verdict.look(intakes == 1, deal + " answers " + intakes + " intakes");
        });
        deals.forEach(deal -> verdict.look(answers.containsKey(deal), deal + " came from no accepted intake"));
    }

    private void contracts() {
        rows("""
        select customer_key, order_form, effective_date, string_agg(id, ' and ' order by id) as ids,
            count(*) as deals
        from deal where status <> 'CANCELLED' group by 1, 2, 3
        """)
                .forEach(row ->
                        verdict.look(
                                row.path("deals").asInt() == 1,
                                row.path("ids").asText() + " onboard the same contract"));
    }

    private void deals() {
        rows("""
        select d.id, d.status, d.stage, s.revision, s.state,
            (select count(*) from outbox o where o.deal_id = d.id and o.done_at is null) as waiting
        from deal d left join deal_snapshot s on s.deal_id = d.id
        """)
                .forEach(this::deal);
    }

    private void deal(JsonNode row) {
        String deal = id(row);
        JsonNode position = row.path("state").path("position");
        verdict.look(
                position.path("status").equals(row.path("status"))
                        && position.path("stage").equals(row.path("stage"))
                        && position.path("revision").asLong() == row.path("revision").asLong(),
                deal + " and its snapshot disagree: " + row.path("status") + " against " + position);
        verdict.look(row.path("waiting").asInt() == 0, deal + " has still to be started");
        engine(deal, row, evidence.runs(deal));
    }

    private void engine(String deal, JsonNode row, List<Run> runs) {
        boolean ended = ENDED.contains(row.path("status").asText());
        long open = runs.stream().filter(Run::open).count();
        verdict.look(
                open == (ended ? 0 : 1),
                deal + " is " + row.path("status").asText() + " and has " + open + " open runs");
        verdict.look(!evidence.everyRun() || !runs.isEmpty(), deal + " has no run in the engine");
        Optional<JsonNode> last = runs.isEmpty() ? Optional.empty() : runs.getLast().end();
        verdict.look(!ended || runs.isEmpty() || last.isPresent(), deal + " ended, and its last run did not complete");
        last.map(end -> end.path("position"))
                .ifPresent(end ->
                        verdict.look(
                                end.path("status").equals(row.path("status"))
                                        && end.path("revision").asLong() == row.path("revision").asLong(),
                                deal
                                        + " ended in the engine as "
                                        + end.path("status").asText()
                                        + " at revision "
                                        + end.path("revision")
                                        + ", in the database as "
                                        + row.path("status").asText()
                                        + " at "
                                        + row.path("revision")));
    }

    private List<JsonNode> rows(String query) {
        return evidence.tables().rows(query);
    }

    private static String id(JsonNode row) {
        return row.path("id").asText();
    }
}
