-- What the stages found out: written once by an activity, shown by pages. Documents as jsonb, filter fields as columns.

create table approval_round (
    deal_id          text          not null references deal,
    round            integer       not null check (round > 0),
    pricing_version  integer       not null,
    content_hash     text          not null,
    policy_version   integer       not null,
    at               timestamptz   not null,
    facts            jsonb         not null, -- the inputs of the rules
    results          jsonb         not null, -- every rule, fired or not
    primary key (deal_id, round)
);

create table approval_ask (
    deal_id          text          not null references deal,
    id               text          not null, -- for example A2-1: round and number
    round            integer       not null,
    step             integer       not null,
    rule_id          text          not null,
    rule_name        text          not null,
    role             text          not null,
    needed           integer       not null,
    why              text          not null,
    primary key (deal_id, id),
    foreign key (deal_id, round) references approval_round
);

create table setup_plan (
    deal_id          text          not null references deal,
    hash             text          not null,
    pricing_version  integer       not null,
    approved_hash    text          not null,
    blockers         integer       not null,
    at               timestamptz   not null,
    document         jsonb         not null,
    primary key (deal_id, hash)
);

create table uat_run (
    deal_id          text          not null references deal,
    run              integer       not null check (run > 0),
    pricing_version  integer       not null,
    hash             text          not null,
    differences      integer       not null,
    at               timestamptz   not null,
    document         jsonb         not null,
    primary key (deal_id, run)
);

create table invoice_examination (
    deal_id          text          not null references deal,
    examination      integer       not null check (examination > 0),
    pricing_version  integer       not null,
    invoice_ref      text          not null,
    hash             text          not null,
    discrepancies    integer       not null,
    at               timestamptz   not null,
    document         jsonb         not null,
    primary key (deal_id, examination)
);

-- The first invoice that is not zero, by the calculator; the latest pricing replaces it.
create table expected_invoice (
    deal_id          text          primary key references deal,
    pricing_version  integer       not null,
    invoice_date     date          not null,
    currency         text          not null,
    total            numeric       not null
);
