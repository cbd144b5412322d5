package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** I2: each step had its effect once in each other system, and what was undone is out of use there. */
final class StepHasOneEffect {
    private static final Set<String> STANDS = Set.of("DONE", "VERIFIED");

    /** What is in use, and which key ordered it. A copy on an archived test account is out of use with it. */
    private static final String OBJECTS =
            """
            select 'account' as kind, id, client_key from sandbox_billing.account where state = 'ACTIVE'
            union all select 'price', id, client_key from sandbox_billing.price where state = 'ACTIVE'
            union all select 'subscription', s.id, s.client_key from sandbox_billing.subscription s
                join sandbox_billing.account a on a.id = s.account_id where s.state = 'ACTIVE' and a.state = 'ACTIVE'
            union all select 'credit', id, client_key from sandbox_billing.credit_note
            union all select 'erp_customer', id, client_key from sandbox_erp.customer where state = 'ACTIVE'
            union all select 'erp_credit', id, client_key from sandbox_erp.credit_note
            """;

    private final Evidence evidence;
    private final Verdict verdict =
            new Verdict("I2", "each step has exactly one live object in each system, an undone one has none");

    private StepHasOneEffect(Evidence evidence) {
        this.evidence = evidence;
    }

    static Verdict check(Evidence evidence) {
        var check = new StepHasOneEffect(evidence);
        Map<String, JsonNode> effects =
                check.rows("select * from external_effect").stream()
                        .collect(toMap(effect -> effect.path("idem_key").asText(), effect -> effect));
        Map<String, List<JsonNode>> objects =
                check.rows(OBJECTS).stream().collect(groupingBy(object -> object.path("client_key").asText()));
        effects.values().forEach(effect -> check.effect(effect, objects));
        objects.forEach((key, found) -> check.ordered(key, found, effects));
        check.settled();
        check.calls("sandbox_billing");
        check.calls("sandbox_erp");
        check.invoices();
        return check.verdict;
    }

    private void effect(JsonNode effect, Map<String, List<JsonNode>> objects) {
        String key = effect.path("idem_key").asText();
        String kind = kind(effect.path("step").asText());
        if (kind.isEmpty()) {
            return;
        }
        List<JsonNode> live =
                objects.getOrDefault(key, List.of()).stream()
                        .filter(object -> object.path("kind").asText().equals(kind))
                        .toList();
        if (STANDS.contains(effect.path("state").asText())) {
            verdict.look(
                    live.size() == 1 && live.getFirst().path("id").equals(effect.path("external_ref")),
                    key + " is " + effect.path("state").asText() + " and stands as " + ids(live));
        } else if (effect.path("state").asText().equals("UNDONE")) {
            verdict.look(live.isEmpty(), key + " is undone and stands as " + ids(live));
        }
    }

    /** What kind of object a step makes; empty for one that only changes an object. */
    private static String kind(String step) {
        if (step.endsWith("_credit_undo")) {
            return "credit";
        }
        if (step.endsWith("erp_invoice_undo")) {
            return "erp_credit";
        }
        if (step.endsWith("_undo") || step.startsWith("first-invoice_")) {
            return "";
        }
        return step.startsWith("billing-setup_price_") ? "price" : step.replaceFirst("^[a-z-]+_(uat_)?", "");
    }

    private void ordered(String key, List<JsonNode> found, Map<String, JsonNode> effects) {
        boolean stands =
                Optional.ofNullable(effects.get(key))
                        .map(effect -> effect.path("state").asText())
                        .filter(STANDS::contains)
                        .isPresent();
        verdict.look(stands, ids(found) + " stand under " + key + ", which no effect claims");
        found.stream()
                .collect(groupingBy(object -> object.path("kind").asText()))
                .forEach((kind, same) ->
                        verdict.look(same.size() == 1, key + " has " + same.size() + " of " + kind + ": " + ids(same)));
    }

    private void settled() {
        rows("""
        select e.idem_key, e.state, d.status from external_effect e join deal d on d.id = e.deal_id
        where d.status in ('LIVE', 'CANCELLED')
        """)
                .forEach(effect ->
                        verdict.look(
                                !Set.of("INTENT", "UNKNOWN").contains(effect.path("state").asText()),
                                effect.path("idem_key").asText()
                                        + " is not settled: "
                                        + effect.path("state").asText()));
    }

    /** By a system's own word: a request that had its effect twice. Calls that may be repeated have other keys. */
    private void calls(String system) {
        rows("""
        select client_key, operation, count(*) as effects from %s.call_log
        where outcome = 'EFFECT' and operation not in ('advanceClock', 'upsertCustomer') group by 1, 2
        """
                        .formatted(system))
                .forEach(call ->
                        verdict.look(
                                call.path("effects").asInt() == 1,
                                call.path("operation").asText()
                                        + " under "
                                        + call.path("client_key").asText()
                                        + " had its effect "
                                        + call.path("effects").asText()
                                        + " times in "
                                        + system));
    }

    /** A live deal has one issued invoice, booked once; of a cancelled one every issued invoice is credited. */
    private void invoices() {
        rows("""
        select d.id, d.status, count(i.id) as issued, coalesce(sum(booked.times), 0) as booked,
            coalesce(sum(credited.times), 0) as credited
        from deal d
        left join external_effect e on e.deal_id = d.id and e.step = 'billing-setup_account'
            and e.external_ref is not null
        left join sandbox_billing.invoice i on i.account_id = e.external_ref and i.status = 'ISSUED'
        left join lateral (select count(*) as times from sandbox_erp.invoice b
            where b.reference = i.number) booked on true
        left join lateral (select count(*) as times from sandbox_billing.credit_note c
            where c.invoice_id = i.id) credited on true
        where d.status in ('LIVE', 'CANCELLED') group by 1, 2
        """)
                .forEach(row -> {
                    int issued = row.path("issued").asInt();
                    int live = issued - row.path("credited").asInt();
                    boolean isLive = row.path("status").asText().equals("LIVE");
                    verdict.look(
                            live == (isLive ? 1 : 0),
                            row.path("id").asText()
                                    + " is "
                                    + row.path("status").asText()
                                    + " with "
                                    + live
                                    + " invoices that stand");
                    verdict.look(
                            row.path("booked").asInt() <= issued && (!isLive || row.path("booked").asInt() == issued),
                            row.path("id").asText()
                                    + " has "
                                    + issued
                                    + " invoices issued and "
                                    + row.path("booked")
                                    + " booked");
                });
    }

    private List<JsonNode> rows(String query) {
        return evidence.tables().rows(query);
    }

    private static List<String> ids(List<JsonNode> objects) {
        return objects.stream().map(object -> object.path("kind").asText() + " " + object.path("id").asText()).toList();
    }
}
