-- Generated from the migrations by SchemaTest; do not edit.

api_token
    id bigint not null generated always as identity
    user_id text not null
    label text not null
    token_hash text not null
    hint text not null
    created_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    used_at timestamp with time zone
    revoked_at timestamp with time zone
    api_token_pkey PRIMARY KEY (id)
    api_token_token_hash_key UNIQUE (token_hash)
    api_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
    CREATE INDEX api_token_of_user ON api_token USING btree (user_id, created_at DESC)
    CREATE UNIQUE INDEX api_token_token_hash_key ON api_token USING btree (token_hash)

app_user
    id text not null
    display_name text not null
    password_hash text not null
    roles text not null
    active boolean not null default true
    created_at timestamp with time zone not null
    password_at timestamp with time zone not null
    signed_in_at timestamp with time zone
    app_user_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9._-]{0,62}$'::text))
    app_user_pkey PRIMARY KEY (id)

approval_ask
    deal_id text not null
    id text not null
    round integer not null
    step integer not null
    rule_id text not null
    rule_name text not null
    role text not null
    needed integer not null
    why text not null
    approval_ask_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    approval_ask_deal_id_round_fkey FOREIGN KEY (deal_id, round) REFERENCES approval_round(deal_id, round)
    approval_ask_pkey PRIMARY KEY (deal_id, id)

approval_round
    deal_id text not null
    round integer not null
    pricing_version integer not null
    content_hash text not null
    policy_version integer not null
    at timestamp with time zone not null
    facts jsonb not null
    results jsonb not null
    approval_round_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    approval_round_pkey PRIMARY KEY (deal_id, round)
    approval_round_round_check CHECK ((round > 0))

assumed_use
    deal_id text not null
    version integer not null
    content jsonb not null
    author text not null
    at timestamp with time zone not null
    assumed_use_deal_id_version_fkey FOREIGN KEY (deal_id, version) REFERENCES pricing_version(deal_id, version)
    assumed_use_pkey PRIMARY KEY (deal_id, version)

audit
    deal_id text not null
    seq bigint not null
    revision bigint not null
    at timestamp with time zone not null
    actor text not null
    channel text not null
    act text not null
    object text not null
    before jsonb
    after jsonb
    text text not null
    reason text
    request_id text
    prev_hash text not null
    hash text not null
    audit_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    audit_pkey PRIMARY KEY (deal_id, seq)
    CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change()
    CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

comment
    id bigint not null generated always as identity
    deal_id text not null
    author text not null
    at timestamp with time zone not null
    text text not null
    comment_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    comment_pkey PRIMARY KEY (id)
    CREATE INDEX comment_of_deal ON comment USING btree (deal_id, id)

contract_claim
    customer_key text not null
    order_form text not null
    effective_date date not null
    deal_id text not null
    contract_claim_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    contract_claim_pkey PRIMARY KEY (customer_key, order_form, effective_date)

contract_version
    deal_id text not null
    version integer not null
    hash text not null
    author text not null
    reason text not null
    at timestamp with time zone not null
    document jsonb not null
    findings jsonb not null
    contract_version_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    contract_version_pkey PRIMARY KEY (deal_id, version)
    contract_version_version_check CHECK ((version > 0))
    CREATE TRIGGER contract_version_append_only BEFORE DELETE OR UPDATE OF document, hash, author, reason, at ON contract_version FOR EACH ROW EXECUTE FUNCTION refuse_change()

deal
    id text not null
    customer text not null
    customer_key text not null
    selling_entity text not null
    order_form text not null
    effective_date date not null
    purchase_order text
    currency text not null
    tcv numeric not null
    term_start date not null
    term_end date not null
    requested_by text not null
    owner text not null
    source text not null
    created_at timestamp with time zone not null
    status text not null
    stage text not null
    stage_status text not null
    stage_since timestamp with time zone
    wait_cause text not null
    wait_for text not null
    wait_since timestamp with time zone
    warn_at timestamp with time zone
    due_at timestamp with time zone
    warned boolean not null
    breached boolean not null
    returns integer not null
    contract_version integer not null
    pricing_version integer
    finished_at timestamp with time zone
    deal_id_check CHECK ((id ~ '^D-[1-9][0-9]*$'::text))
    deal_pkey PRIMARY KEY (id)
    CREATE INDEX deal_by_number ON deal USING btree (created_at DESC, id DESC)
    CREATE INDEX deal_customer ON deal USING btree (customer_key text_pattern_ops)
    CREATE INDEX deal_of_owner ON deal USING btree (owner, created_at DESC)
    CREATE INDEX deal_open_by_due ON deal USING btree (due_at) WHERE (status <> ALL (ARRAY['LIVE'::text, 'CANCELLED'::text]))
    CREATE INDEX deal_open_by_stage ON deal USING btree (stage, due_at) WHERE (status <> ALL (ARRAY['LIVE'::text, 'CANCELLED'::text]))
    CREATE INDEX deal_order_form ON deal USING btree (lower(order_form) text_pattern_ops)
    CREATE INDEX deal_purchase_order ON deal USING btree (lower(purchase_order) text_pattern_ops)
    CREATE INDEX deal_waiting_for_invoice ON deal USING btree (id) WHERE (wait_cause = 'INVOICE_DATE'::text)
    CREATE INDEX deal_working ON deal USING btree (wait_since) WHERE ((wait_cause = 'WORKING'::text) AND (status <> ALL (ARRAY['LIVE'::text, 'CANCELLED'::text])))

deal_file
    deal_id text not null
    sha256 text not null
    name text not null
    kind text not null
    added_by text not null
    at timestamp with time zone not null
    deal_file_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    deal_file_pkey PRIMARY KEY (deal_id, sha256)
    deal_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES file(sha256)

deal_snapshot
    deal_id text not null
    revision bigint not null
    audit_seq bigint not null
    audit_hash text not null
    state jsonb not null
    deal_snapshot_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    deal_snapshot_pkey PRIMARY KEY (deal_id)

deal_stuck
    deal_id text not null
    cause text not null
    text text not null
    attempt integer
    next_at timestamp with time zone
    found_at timestamp with time zone not null
    retried_until timestamp with time zone
    deal_stuck_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    deal_stuck_pkey PRIMARY KEY (deal_id)

draft
    kind text not null
    owner text not null
    key text not null
    content jsonb not null
    saved_at timestamp with time zone not null
    draft_pkey PRIMARY KEY (kind, owner, key)

engine_alert
    deal_id text not null
    kind text not null
    text text not null
    found_at timestamp with time zone not null
    engine_alert_pkey PRIMARY KEY (deal_id, kind)

expected_invoice
    deal_id text not null
    pricing_version integer not null
    invoice_date date not null
    currency text not null
    total numeric not null
    expected_invoice_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    expected_invoice_pkey PRIMARY KEY (deal_id)

external_effect
    idem_key text not null
    deal_id text not null
    step text not null
    generation integer not null
    request_hash text not null
    state text not null
    external_ref text
    attempts integer not null
    last_error text
    intended_at timestamp with time zone not null
    confirmed_at timestamp with time zone
    verified_at timestamp with time zone
    undone_at timestamp with time zone
    checks integer not null default 0
    check_at timestamp with time zone
    parked_at timestamp with time zone
    external_effect_deal_id_step_generation_key UNIQUE (deal_id, step, generation)
    external_effect_generation_check CHECK ((generation > 0))
    external_effect_idem_key_check CHECK ((idem_key ~ '^[A-Za-z0-9_-]{1,100}$'::text))
    external_effect_pkey PRIMARY KEY (idem_key)
    external_effect_state_check CHECK ((state = ANY (ARRAY['INTENT'::text, 'UNKNOWN'::text, 'DONE'::text, 'VERIFIED'::text, 'UNDONE'::text])))
    CREATE UNIQUE INDEX external_effect_deal_id_step_generation_key ON external_effect USING btree (deal_id, step, generation)
    CREATE INDEX external_effect_unknown ON external_effect USING btree (check_at) WHERE ((state = 'UNKNOWN'::text) AND (parked_at IS NULL))

file
    sha256 text not null
    media_type text not null
    size bigint not null
    content bytea not null
    file_pkey PRIMARY KEY (sha256)
    CREATE TRIGGER file_append_only BEFORE DELETE OR UPDATE ON file FOR EACH ROW EXECUTE FUNCTION refuse_change()

idempotency_key
    owner text not null
    key text not null
    request_hash text not null
    response jsonb
    at timestamp with time zone not null
    idempotency_key_pkey PRIMARY KEY (owner, key)

inbox
    provider text not null
    event_id text not null
    kind text not null
    deal_id text
    payload jsonb not null
    received_at timestamp with time zone not null
    next_at timestamp with time zone not null
    attempts integer not null default 0
    last_error text
    done_at timestamp with time zone
    inbox_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    inbox_pkey PRIMARY KEY (provider, event_id)
    CREATE INDEX inbox_open ON inbox USING btree (next_at) WHERE (done_at IS NULL)

invoice_examination
    deal_id text not null
    examination integer not null
    pricing_version integer not null
    invoice_ref text not null
    hash text not null
    discrepancies integer not null
    at timestamp with time zone not null
    document jsonb not null
    invoice_examination_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    invoice_examination_examination_check CHECK ((examination > 0))
    invoice_examination_pkey PRIMARY KEY (deal_id, examination)

invoice_poll
    deal_id text not null
    polled_at timestamp with time zone not null
    invoice_poll_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    invoice_poll_pkey PRIMARY KEY (deal_id)

outbox
    id uuid not null
    deal_id text not null
    kind text not null
    created_at timestamp with time zone not null
    next_at timestamp with time zone not null
    attempts integer not null default 0
    last_error text
    done_at timestamp with time zone
    outbox_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    outbox_pkey PRIMARY KEY (id)
    CREATE INDEX outbox_open ON outbox USING btree (next_at) WHERE (done_at IS NULL)

pricing_version
    deal_id text not null
    version integer not null
    contract_version integer not null
    hash text not null
    author text not null
    reason text not null
    at timestamp with time zone not null
    config jsonb not null
    expected jsonb not null
    findings jsonb not null
    pricing_version_deal_id_contract_version_fkey FOREIGN KEY (deal_id, contract_version) REFERENCES contract_version(deal_id, version)
    pricing_version_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    pricing_version_pkey PRIMARY KEY (deal_id, version)
    pricing_version_version_check CHECK ((version > 0))
    CREATE TRIGGER pricing_version_append_only BEFORE DELETE OR UPDATE ON pricing_version FOR EACH ROW EXECUTE FUNCTION refuse_change()

reference_audit
    chain text not null
    seq bigint not null
    at timestamp with time zone not null
    actor text not null
    channel text not null
    act text not null
    object text not null
    before jsonb
    after jsonb
    reason text not null
    prev_hash text not null
    hash text not null
    reference_audit_pkey PRIMARY KEY (chain, seq)
    CREATE TRIGGER reference_audit_append_only BEFORE DELETE OR UPDATE ON reference_audit FOR EACH ROW EXECUTE FUNCTION refuse_change()
    CREATE TRIGGER reference_audit_no_truncate BEFORE TRUNCATE ON reference_audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

reference_audit_head
    chain text not null
    seq bigint not null
    hash text not null
    reference_audit_head_pkey PRIMARY KEY (chain)

setup_plan
    deal_id text not null
    hash text not null
    pricing_version integer not null
    approved_hash text not null
    blockers integer not null
    at timestamp with time zone not null
    document jsonb not null
    setup_plan_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    setup_plan_pkey PRIMARY KEY (deal_id, hash)

sign_in_failure
    subject text not null
    failures integer not null
    window_start timestamp with time zone not null
    sign_in_failure_pkey PRIMARY KEY (subject)

stage_progress
    deal_id text not null
    stage text not null
    status text not null
    visits integer not null
    started_at timestamp with time zone
    warn_at timestamp with time zone
    due_at timestamp with time zone
    finished_at timestamp with time zone
    warned boolean not null
    breached boolean not null
    stage_progress_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    stage_progress_pkey PRIMARY KEY (deal_id, stage)

task
    id text not null
    deal_id text not null
    kind text not null
    stage text not null
    role text not null
    assignee text
    subject text not null
    content_hash text not null
    opened_at timestamp with time zone not null
    due_at timestamp with time zone
    result text
    done_by text
    done_at timestamp with time zone
    task_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    task_pkey PRIMARY KEY (id)
    CREATE INDEX task_done_by ON task USING btree (done_by, done_at DESC, id DESC) WHERE (result IS NOT NULL)
    CREATE INDEX task_of_deal ON task USING btree (deal_id, opened_at)
    CREATE INDEX task_open_of_assignee ON task USING btree (assignee, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (result IS NULL)
    CREATE INDEX task_open_of_role ON task USING btree (role, COALESCE(due_at, 'infinity'::timestamp with time zone), id) INCLUDE (assignee, deal_id) WHERE (result IS NULL)

uat_run
    deal_id text not null
    run integer not null
    pricing_version integer not null
    hash text not null
    differences integer not null
    at timestamp with time zone not null
    document jsonb not null
    uat_run_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id)
    uat_run_pkey PRIMARY KEY (deal_id, run)
    uat_run_run_check CHECK ((run > 0))

web_session
    id text not null
    user_id text not null
    csrf text not null
    created_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    web_session_pkey PRIMARY KEY (id)
    web_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
    CREATE INDEX web_session_expiry ON web_session USING btree (expires_at)
    CREATE INDEX web_session_of_user ON web_session USING btree (user_id)

worker_heartbeat
    worker text not null
    version text not null
    engine text not null
    started_at timestamp with time zone not null
    seen_at timestamp with time zone not null
    worker_heartbeat_pkey PRIMARY KEY (worker)
