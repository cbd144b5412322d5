-- Deals, their tasks, their audit, and the versions of contract and pricing. Each table has one writer: tables of the
-- workflow are written by the projection alone, versions and files by services, the first deal row by intake.

create sequence deal_number start with 1001;

create table deal (
    id               text          primary key check (id ~ '^D-[1-9][0-9]*$'),
    customer         text          not null,
    customer_key     text          not null, -- the name without case, spaces and punctuation
    selling_entity   text          not null,
    order_form       text          not null,
    effective_date   date          not null,
    purchase_order   text,
    currency         text          not null,
    tcv              numeric       not null, -- everything the contract charges over its term, before tax
    term_start       date          not null,
    term_end         date          not null, -- the day after the last
    requested_by     text          not null,
    owner            text          not null,
    source           text          not null, -- FORM, UPLOAD or API
    created_at       timestamptz   not null,
    status           text          not null,
    stage            text          not null,
    stage_status     text          not null,
    stage_since      timestamptz,
    wait_cause       text          not null,
    wait_for         text          not null, -- role or user in words; empty when nobody is waited for
    wait_since       timestamptz,
    warn_at          timestamptz,
    due_at           timestamptz,
    warned           boolean       not null,
    breached         boolean       not null,
    returns          integer       not null,
    contract_version integer       not null,
    pricing_version  integer,
    finished_at      timestamptz
);
create index deal_by_number on deal (created_at desc, id desc);
create index deal_open_by_stage on deal (stage, due_at) where status not in ('LIVE', 'CANCELLED');
create index deal_open_by_due on deal (due_at) where status not in ('LIVE', 'CANCELLED');
create index deal_of_owner on deal (owner, created_at desc);
create index deal_customer on deal (customer_key text_pattern_ops);
create index deal_order_form on deal (lower(order_form) text_pattern_ops);
create index deal_purchase_order on deal (lower(purchase_order) text_pattern_ops);

-- One contract belongs to one deal; a cancelled deal gives its contract free.
create table contract_claim (
    customer_key     text          not null,
    order_form       text          not null,
    effective_date   date          not null,
    deal_id          text          not null references deal,
    primary key (customer_key, order_form, effective_date)
);

-- The state of the workflow as last recorded, with the head of the deal's audit chain; locked by each projection.
create table deal_snapshot (
    deal_id          text          primary key references deal,
    revision         bigint        not null,
    audit_seq        bigint        not null,
    audit_hash       text          not null,
    state            jsonb         not null
);

create table contract_version (
    deal_id          text          not null references deal,
    version          integer       not null check (version > 0),
    hash             text          not null,
    author           text          not null,
    reason           text          not null,
    at               timestamptz   not null,
    document         jsonb         not null,
    findings         jsonb         not null,
    primary key (deal_id, version)
);

create table pricing_version (
    deal_id          text          not null references deal,
    version          integer       not null check (version > 0),
    contract_version integer       not null,
    hash             text          not null,
    author           text          not null,
    reason           text          not null,
    at               timestamptz   not null,
    config           jsonb         not null,
    expected         jsonb         not null, -- the expected invoices of the whole term
    findings         jsonb         not null,
    primary key (deal_id, version),
    foreign key (deal_id, contract_version) references contract_version
);

create table task (
    id               text          primary key,
    deal_id          text          not null references deal,
    kind             text          not null,
    stage            text          not null,
    role             text          not null,
    assignee         text,
    subject          text          not null,
    content_hash     text          not null,
    opened_at        timestamptz   not null,
    due_at           timestamptz,
    result           text, -- null while open
    done_by          text,
    done_at          timestamptz
);
create index task_open_of_role on task (role, coalesce(due_at, 'infinity'::timestamptz), id)
    include (assignee, deal_id) where result is null;
create index task_open_of_assignee on task (assignee, coalesce(due_at, 'infinity'::timestamptz), id)
    where result is null;
create index task_done_by on task (done_by, done_at desc, id desc) where result is not null;
create index task_of_deal on task (deal_id, opened_at);

create table stage_progress (
    deal_id          text          not null references deal,
    stage            text          not null,
    status           text          not null,
    visits           integer       not null,
    started_at       timestamptz,
    warn_at          timestamptz,
    due_at           timestamptz,
    finished_at      timestamptz,
    warned           boolean       not null,
    breached         boolean       not null,
    primary key (deal_id, stage)
);

-- What happened, in order, chained per deal. Rows are added, never changed.
create table audit (
    deal_id          text          not null references deal,
    seq              bigint        not null,
    revision         bigint        not null,
    at               timestamptz   not null,
    actor            text          not null,
    channel          text          not null,
    act              text          not null,
    object           text          not null,
    before           jsonb,
    after            jsonb,
    text             text          not null, -- empty on rows that only carry images
    reason           text,
    request_id       text,
    prev_hash        text          not null,
    hash             text          not null,
    primary key (deal_id, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;
create trigger audit_append_only before update or delete on audit
    for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit
    for each statement execute function refuse_change();
create trigger contract_version_append_only before update of document, hash, author, reason, at or delete on contract_version
    for each row execute function refuse_change();
create trigger pricing_version_append_only before update or delete on pricing_version
    for each row execute function refuse_change();

create table comment (
    id               bigint        generated always as identity primary key,
    deal_id          text          not null references deal,
    author           text          not null,
    at               timestamptz   not null,
    text             text          not null
);
create index comment_of_deal on comment (deal_id, id);

create table file (
    sha256           text          primary key,
    media_type       text          not null,
    size             bigint        not null,
    content          bytea         not null
);
create trigger file_append_only before update or delete on file
    for each row execute function refuse_change();

create table deal_file (
    deal_id          text          not null references deal,
    sha256           text          not null references file,
    name             text          not null,
    kind             text          not null, -- SIGNED_CONTRACT or ATTACHMENT
    added_by         text          not null,
    at               timestamptz   not null,
    primary key (deal_id, sha256)
);
