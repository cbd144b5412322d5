-- Reference data that has no workflow, and its own append-only chain per kind of object.

create table draft (
    kind             text          not null, -- CONTRACT, PRICING
    owner            text          not null,
    key              text          not null, -- new, or the deal it is about
    content          jsonb         not null,
    saved_at         timestamptz   not null,
    primary key (kind, owner, key)
);

create table reference_audit (
    chain            text          not null, -- kind of object: user, token, policy
    seq              bigint        not null,
    at               timestamptz   not null,
    actor            text          not null,
    channel          text          not null,
    act              text          not null,
    object           text          not null,
    before           jsonb,
    after            jsonb,
    reason           text          not null,
    prev_hash        text          not null,
    hash             text          not null,
    primary key (chain, seq)
);
create table reference_audit_head (
    chain            text          primary key,
    seq              bigint        not null,
    hash             text          not null
);
create trigger reference_audit_append_only before update or delete on reference_audit
    for each row execute function refuse_change();
create trigger reference_audit_no_truncate before truncate on reference_audit
    for each statement execute function refuse_change();
