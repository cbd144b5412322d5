-- People who sign in, their API tokens and sessions. Only hashes of secrets are stored.

create table app_user (
    id              text        primary key check (id ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    display_name    text        not null,
    password_hash   text        not null,
    roles           text        not null, -- names of Role, in order, parted by commas
    active          boolean     not null default true,
    created_at      timestamptz not null,
    password_at     timestamptz not null,
    signed_in_at    timestamptz
);

create table api_token (
    id              bigint      generated always as identity primary key,
    user_id         text        not null references app_user,
    label           text        not null,
    token_hash      text        not null unique, -- SHA-256, hex
    hint            text        not null,        -- last four characters, to tell tokens apart
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    revoked_at      timestamptz
);
create index api_token_of_user on api_token (user_id, created_at desc);

create table web_session (
    id              text        primary key, -- SHA-256 of the cookie, hex
    user_id         text        not null references app_user,
    csrf            text        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null
);
create index web_session_of_user on web_session (user_id);
create index web_session_expiry on web_session (expires_at);

-- Failed sign-ins per name and per address; in the database, so that all web processes share it.
create table sign_in_failure (
    subject         text        primary key, -- name:... or address:...
    failures        integer     not null,
    window_start    timestamptz not null
);
