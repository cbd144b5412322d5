-- The effect ledger: one row for each effect ordered outside. Written before the call, so that a repeat knows it may
-- have happened.
create table external_effect (
    idem_key         text          primary key check (idem_key ~ '^[A-Za-z0-9_-]{1,100}$'),
    deal_id          text          not null,
    step             text          not null,
    generation       integer       not null check (generation > 0), -- rises only when a person orders a step again
    request_hash     text          not null,
    state            text          not null check (state in ('INTENT', 'UNKNOWN', 'DONE', 'VERIFIED', 'UNDONE')),
    external_ref     text,
    attempts         integer       not null,
    last_error       text,
    intended_at      timestamptz   not null, -- from here on the request may have left
    confirmed_at     timestamptz,
    verified_at      timestamptz,
    undone_at        timestamptz,
    checks           integer       not null default 0, -- look-ups of the janitor since it became unknown
    check_at         timestamptz,
    parked_at        timestamptz,
    unique (deal_id, step, generation)
);
create index external_effect_unknown on external_effect (check_at) where state = 'UNKNOWN' and parked_at is null;
