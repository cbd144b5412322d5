-- Use that was assumed beside a version of the pricing, for people to see what it would cost: no part of what is approved.
create table assumed_use (
    deal_id          text          not null,
    version          integer       not null,
    content          jsonb         not null, -- fields of the editor by name
    author           text          not null,
    at               timestamptz   not null,
    primary key (deal_id, version),
    foreign key (deal_id, version) references pricing_version
);
