package io.firstbill.deploy.faults;

/** Bugs as they would leave their traces in the tables, and the invariant that must catch each. */
enum PlantedBug {
    AN_INTAKE_ANSWERED_AND_NOT_KEPT(
            "I1",
            "insert into idempotency_key (owner, key, request_hash, response, at) values ('deal-desk', 'lost', '',"
                    + " '{\"value\": \"D-99\"}', now())"),
    AN_INTAKE_TAKEN_TWICE(
            "I1",
            """
            insert into idempotency_key (owner, key, request_hash, response, at)
            select owner, 'again', request_hash, response, at from idempotency_key
            where jsonb_exists(response, 'value') limit 1
            """),
    A_DEAL_RECORDED_BEHIND_ITS_RUN(
            "I1",
            "update deal_snapshot set revision = revision - 1, state = jsonb_set(state, '{position,revision}',"
                    + " to_jsonb(revision - 1))"),
    A_DEAL_NEVER_STARTED("I1", "update outbox set done_at = null"),
    AN_ACCOUNT_MADE_TWICE(
            "I2",
            """
            insert into sandbox_billing.account
            select (jsonb_populate_record(a, '{"id": "sb_acct_twice"}')).* from sandbox_billing.account a
            where state = 'ACTIVE' limit 1
            """),
    AN_UNDONE_ACCOUNT_IN_USE(
            "I2", "update sandbox_billing.account set state = 'ACTIVE' where state = 'ENDED' and not test"),
    A_PRICE_NOBODY_ORDERED("I2", "update sandbox_billing.price set client_key = 'fb-D-1001-none-1'"),
    A_CALL_THAT_HAD_ITS_EFFECT_TWICE(
            "I2",
            """
            insert into sandbox_billing.call_log (at, operation, client_key, request_hash, outcome, object_id, answered)
            select at, operation, client_key, request_hash, outcome, object_id, answered from sandbox_billing.call_log
            where operation = 'finalise' and outcome = 'EFFECT' limit 1
            """),
    AN_EFFECT_NOBODY_SETTLED("I2", "update external_effect set state = 'UNKNOWN' where step like '%_price_%'"),
    AN_INVOICE_BOOKED_TWICE(
            "I2",
            """
            insert into sandbox_erp.invoice
            select (jsonb_populate_record(i, '{"id": "se_inv_twice"}')).* from sandbox_erp.invoice i limit 1
            """),
    A_TASK_DECIDED_TWICE(
            "I3",
            """
            insert into audit
            select (jsonb_populate_record(a, jsonb_build_object('seq', 9999, 'actor', 'eve',
                'after', jsonb_set(a.after, '{doneBy}', '"eve"')))).*
            from audit a where object like 'task:%' and after ->> 'result' is not null limit 1
            """),
    AN_ACT_ANSWERED_AND_NOT_RECORDED(
            "I3",
            """
            update audit set request_id = 'another', act = 'recorded' where act = 'invoice.verified'
            """),
    A_ROW_CHANGED_PAST_THE_AUDIT("I4", "update task set done_by = 'eve' where result is not null"),
    A_DUE_TIME_LOST("I4", "update stage_progress set due_at = null where due_at is not null"),
    A_ROW_OF_THE_AUDIT_LOST("I4", "delete from audit where seq = 3"),
    A_WORD_OF_THE_AUDIT_CHANGED("I5", "update audit set reason = 'never said' where seq = 2"),
    THE_END_OF_AN_AUDIT_CUT(
            "I5",
            """
            with cut as (delete from audit a using deal_snapshot s where s.deal_id = a.deal_id and a.seq = s.audit_seq
                returning a.deal_id, a.seq, a.prev_hash)
            update deal_snapshot s set audit_seq = cut.seq - 1, audit_hash = cut.prev_hash from cut
            where cut.deal_id = s.deal_id
            """),
    A_USER_CHANGED_PAST_THE_AUDIT("I5", "update reference_audit set actor = 'eve'"),
    AN_APPROVAL_BY_THE_REQUESTER("I6", "update audit set actor = 'deal-desk' where act = 'approval.approved'"),
    AN_APPROVAL_BY_THE_PRICE_AUTHOR("I6", "update audit set actor = 'pricing-analyst' where act = 'approval.approved'"),
    AN_APPROVAL_TWICE_BY_ONE(
            "I6",
            """
            insert into audit
            select (jsonb_populate_record(a, '{"seq": 9999}')).* from audit a where act = 'approval.approved' limit 1
            """),
    A_SETUP_WITHOUT_ITS_APPROVAL("I6", "update approval_ask set needed = needed + 1"),
    A_PRICE_NOBODY_APPROVED("I8", "update pricing_version set config = jsonb_set(config, '{currency}', '\"XXX\"')"),
    A_PRICE_CHANGED_IN_BILLING("I8", "update sandbox_billing.price set unit_amount = unit_amount + 1");

    private final String invariant;
    private final String sql;

    PlantedBug(String invariant, String sql) {
        this.invariant = invariant;
        this.sql = sql;
    }

    /** Short name of the invariant that must catch it. */
    String invariant() {
        return invariant;
    }

    /** What plants it. */
    String sql() {
        return sql;
    }
}
