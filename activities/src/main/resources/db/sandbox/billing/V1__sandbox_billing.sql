-- The sandbox billing system: its own records, in its own schema. client_key is the key a client gave; it is metadata
-- and not unique, since keys are forgotten after a while.

CREATE TABLE account (
    id             text PRIMARY KEY,
    client_key     text NOT NULL,
    name           text NOT NULL,
    email          text,
    address        text NOT NULL,
    currency       text NOT NULL,
    time_zone      text NOT NULL,
    net_days       integer NOT NULL,
    purchase_order text,
    selling_entity text NOT NULL,
    on_hold        boolean NOT NULL DEFAULT true,
    state          text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ENDED')),
    test           boolean NOT NULL DEFAULT false,
    clock_date     date NOT NULL,
    clock_moved    boolean NOT NULL DEFAULT false, -- moved by hand; else it follows the days
    created_at     timestamptz NOT NULL
);
CREATE INDEX account_key ON account (client_key);

CREATE TABLE price (
    id            text PRIMARY KEY,
    client_key    text NOT NULL,
    price_key     text NOT NULL,
    line_id       text NOT NULL,
    product       text NOT NULL,
    name          text NOT NULL,
    currency      text NOT NULL,
    kind          text NOT NULL,
    period        text,
    timing        text NOT NULL,
    scheme        text NOT NULL,
    unit_amount   numeric,
    metric        text,
    received_hash text NOT NULL DEFAULT '', -- of the price as it was received, from these columns
    state         text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ENDED')),
    created_at    timestamptz NOT NULL
);
CREATE INDEX price_key ON price (client_key);

CREATE TABLE price_tier (
    price_id    text NOT NULL REFERENCES price,
    position    integer NOT NULL,
    up_to       numeric,
    unit_amount numeric NOT NULL,
    flat_amount numeric NOT NULL,
    PRIMARY KEY (price_id, position)
);

CREATE TABLE subscription (
    id         text PRIMARY KEY,
    client_key text NOT NULL,
    account_id text NOT NULL REFERENCES account,
    start_date date NOT NULL,
    end_date   date NOT NULL,
    anchor     date NOT NULL,
    free_from  date NOT NULL,
    free_to    date NOT NULL,
    state      text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ENDED')),
    created_at timestamptz NOT NULL
);
CREATE INDEX subscription_key ON subscription (client_key);
CREATE INDEX subscription_account ON subscription (account_id);

CREATE TABLE subscription_item (
    subscription_id text NOT NULL REFERENCES subscription,
    position        integer NOT NULL,
    price_id        text NOT NULL REFERENCES price,
    quantity        numeric NOT NULL,
    from_date       date NOT NULL,
    to_date         date NOT NULL,
    PRIMARY KEY (subscription_id, position)
);

CREATE SEQUENCE invoice_number START 100001;

CREATE TABLE invoice (
    id             text PRIMARY KEY,
    account_id     text NOT NULL REFERENCES account,
    number         text UNIQUE,
    status         text NOT NULL CHECK (status IN ('DRAFT', 'ISSUED', 'VOID')),
    currency       text NOT NULL,
    bill_to        text NOT NULL,
    selling_entity text NOT NULL,
    purchase_order text,
    invoice_date   date NOT NULL,
    due_date       date NOT NULL,
    total          numeric NOT NULL,
    void_reason    text,
    created_at     timestamptz NOT NULL
);
CREATE INDEX invoice_account ON invoice (account_id, invoice_date);

CREATE TABLE invoice_line (
    id              text PRIMARY KEY,
    invoice_id      text NOT NULL REFERENCES invoice,
    subscription_id text NOT NULL,
    item_position   integer NOT NULL,
    copy            integer NOT NULL DEFAULT 1, -- 2 only by a planted fault
    line_key        text,
    description     text NOT NULL,
    period_start    date NOT NULL,
    period_end      date NOT NULL,
    quantity        numeric NOT NULL,
    unit_amount     numeric,
    amount          numeric NOT NULL,
    released        boolean NOT NULL DEFAULT false -- its invoice was voided: due again
);
CREATE INDEX invoice_line_invoice ON invoice_line (invoice_id);
CREATE UNIQUE INDEX invoice_line_billed_once ON invoice_line (subscription_id, item_position, period_start, copy)
    WHERE NOT released;

CREATE TABLE credit_note (
    id         text PRIMARY KEY,
    client_key text NOT NULL,
    invoice_id text NOT NULL REFERENCES invoice,
    amount     numeric NOT NULL,
    reason     text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX credit_note_key ON credit_note (client_key);

CREATE TABLE outgoing_event (
    id           text PRIMARY KEY,
    no           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    type         text NOT NULL,
    account_id   text NOT NULL REFERENCES account,
    object_id    text NOT NULL,
    created_at   timestamptz NOT NULL,
    delivered_at timestamptz
);
CREATE INDEX outgoing_event_waiting ON outgoing_event (no) WHERE delivered_at IS NULL;

-- What people ask the sandbox to do by the product's /sandbox page; the worker does it.
CREATE TABLE sandbox_request (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('MOVE_CLOCK', 'PLANT_FAULT', 'CLEAR_FAULT')),
    system     text NOT NULL CHECK (system IN ('billing', 'erp')),
    account_id text,
    to_date    date,
    fault_kind text,
    operation  text,
    scope      text,
    line       text,
    amount     numeric,
    times      integer,
    fault_id   bigint,
    asked_by   text NOT NULL,
    asked_at   timestamptz NOT NULL DEFAULT now(),
    done_at    timestamptz,
    result     text
);
CREATE INDEX sandbox_request_waiting ON sandbox_request (id) WHERE done_at IS NULL;

CREATE TABLE received_key (
    client_key   text PRIMARY KEY,
    request_hash text NOT NULL,
    object_id    text NOT NULL,
    received_at  timestamptz NOT NULL
);

-- Every write request received; rows are added and never changed. What the invariants are checked against.
CREATE TABLE call_log (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    operation    text NOT NULL,
    client_key   text NOT NULL,
    request_hash text NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('EFFECT', 'REPLAYED', 'REFUSED')),
    object_id    text,
    answered     boolean NOT NULL,
    note         text
);
CREATE INDEX call_log_key ON call_log (client_key);

CREATE TABLE fault (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL,
    operation  text,
    scope      text,
    line       text,
    amount     numeric,
    remaining  integer,
    hits       integer NOT NULL DEFAULT 0,
    planted_by text NOT NULL,
    planted_at timestamptz NOT NULL,
    cleared_at timestamptz
);
CREATE INDEX fault_open ON fault (kind) WHERE cleared_at IS NULL;
