package io.firstbill.deploy.invariants;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** I4: replaying the images of the audit gives the rows of deal, tasks and stages, and no audit row is missing. */
final class AuditTellsTheRows {
    private static final Pattern WORD = Pattern.compile("_([a-z])");
    private static final String OBJECTS =
            """
            select id as deal, 'deal' as object, to_jsonb(d) as image from deal d
            union all select deal_id, 'task:' || id, to_jsonb(t) from task t
            union all select deal_id, 'stage:' || stage, to_jsonb(s) from stage_progress s
            """;

    private final Verdict verdict =
            new Verdict("I4", "replaying the audit gives the rows of deal, tasks and stages; no number is missing");

    private AuditTellsTheRows() {}

    static Verdict check(Evidence evidence) {
        var check = new AuditTellsTheRows();
        Map<String, String> rows = new TreeMap<>();
        evidence.tables()
                .rows(OBJECTS)
                .forEach(row ->
                        rows.put(
                                row.path("deal").asText() + " " + row.path("object").asText(),
                                spelled(row.path("image"))));
        Map<String, String> told = new TreeMap<>();
        Audits.of(evidence.tables()).forEach((deal, audit) -> check.replay(deal, audit, told));
        check.compare(rows, told);
        check.ends(evidence);
        return check.verdict;
    }

    private void replay(String deal, List<JsonNode> audit, Map<String, String> told) {
        for (int n = 0; n < audit.size(); n++) {
            JsonNode row = audit.get(n);
            String name = deal + " " + row.path("object").asText();
            verdict.look(
                    row.path("seq").asInt() == n + 1,
                    deal + " has audit row " + row.path("seq") + " where " + (n + 1) + " must stand");
            if (!Json.absent(row.path("after"))) {
                String before = Json.absent(row.path("before")) ? "nothing" : spelled(row.path("before"));
                verdict.look(
                        before.equals(told.getOrDefault(name, "nothing")),
                        name + " was not what audit row " + row.path("seq") + " changes");
                told.put(name, spelled(row.path("after")));
            }
        }
    }

    private void compare(Map<String, String> rows, Map<String, String> told) {
        var names = new TreeSet<>(rows.keySet());
        names.addAll(told.keySet());
        for (String name : names) {
            String row = rows.getOrDefault(name, "nothing");
            String image = told.getOrDefault(name, "nothing");
            verdict.look(row.equals(image), name + " is " + row + ", by its audit " + image);
        }
    }

    private void ends(Evidence evidence) {
        evidence.tables()
                .rows(
                        """
                        select s.deal_id, s.audit_seq, s.revision, max(a.seq) as last, max(a.revision) as told
                        from deal_snapshot s left join audit a on a.deal_id = s.deal_id group by 1, 2, 3
                        """)
                .forEach(row ->
                        verdict.look(
                                row.path("audit_seq").equals(row.path("last"))
                                        && row.path("told").asLong() <= row.path("revision").asLong(),
                                row.path("deal_id").asText() + " does not end where its audit ends: " + row));
    }

    /** Columns and members alike: names in one style, moments and numbers in one spelling, nothing that is null. */
    private static String spelled(JsonNode image) {
        List<String> members = new ArrayList<>();
        new TreeMap<>(byName(image))
                .forEach((name, value) ->
                        members.add(
                                name
                                        + "="
                                        + (Json.isMoment(value)
                                                ? Json.moment(value.asText())
                                                : Json.canonical(value))));
        return String.join(" ", members);
    }

    private static Map<String, JsonNode> byName(JsonNode image) {
        Map<String, JsonNode> members = new TreeMap<>();
        image.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member ->
                        members.put(
                                WORD.matcher(member.getKey())
                                        .replaceAll(word -> word.group(1).toUpperCase(java.util.Locale.ROOT)),
                                member.getValue()));
        return members;
    }
}
