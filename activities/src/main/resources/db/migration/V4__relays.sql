-- What is to reach the engine, what came in from other systems, and what the worker says of itself.

create table outbox (
    id               uuid          primary key, -- also the engine's request id
    deal_id          text          not null references deal,
    kind             text          not null, -- START
    created_at       timestamptz   not null,
    next_at          timestamptz   not null,
    attempts         integer       not null default 0,
    last_error       text,
    done_at          timestamptz
);
create index outbox_open on outbox (next_at) where done_at is null;

create table inbox (
    provider         text          not null,
    event_id         text          not null,
    kind             text          not null, -- for example INVOICE_DRAFTED
    deal_id          text          references deal, -- null when no deal needs it
    payload          jsonb         not null,
    received_at      timestamptz   not null,
    next_at          timestamptz   not null,
    attempts         integer       not null default 0,
    last_error       text,
    done_at          timestamptz,
    primary key (provider, event_id)
);
create index inbox_open on inbox (next_at) where done_at is null;

create table idempotency_key (
    owner            text          not null,
    key              text          not null,
    request_hash     text          not null,
    response         jsonb,
    at               timestamptz   not null,
    primary key (owner, key)
);

create table worker_heartbeat (
    worker           text          primary key, -- host and process
    version          text          not null,
    engine           text          not null, -- kind of engine it works for
    started_at       timestamptz   not null,
    seen_at          timestamptz   not null
);

-- Deals that do not move, with one cause of the closed list and the words for it; written by the stuck watch.
create table deal_stuck (
    deal_id          text          primary key references deal,
    cause            text          not null,
    text             text          not null,
    attempt          integer,
    next_at          timestamptz,
    found_at         timestamptz   not null
);

-- Findings of the reconciler that a person must look at.
create table engine_alert (
    deal_id          text          not null references deal,
    kind             text          not null,
    text             text          not null,
    found_at         timestamptz   not null,
    primary key (deal_id, kind)
);
