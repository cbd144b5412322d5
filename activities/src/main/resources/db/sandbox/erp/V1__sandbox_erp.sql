-- The sandbox ERP: customers, and the mirror of what billing issued.

CREATE TABLE customer (
    id             text PRIMARY KEY,
    client_key     text NOT NULL UNIQUE, -- as Tryton's party code and NetSuite's external id: for ever
    name           text NOT NULL,
    email          text,
    address        text NOT NULL,
    currency       text NOT NULL,
    time_zone      text NOT NULL,
    net_days       integer NOT NULL,
    purchase_order text,
    selling_entity text NOT NULL,
    state          text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ENDED')),
    changed_at     timestamptz NOT NULL
);

CREATE TABLE invoice (
    id             text PRIMARY KEY,
    customer_id    text NOT NULL REFERENCES customer,
    reference      text NOT NULL, -- the billing number; not unique, as in Tryton
    currency       text NOT NULL,
    bill_to        text NOT NULL,
    selling_entity text NOT NULL,
    purchase_order text,
    invoice_date   date NOT NULL,
    due_date       date NOT NULL,
    total          numeric NOT NULL,
    created_at     timestamptz NOT NULL
);
CREATE INDEX invoice_reference ON invoice (reference);

CREATE TABLE invoice_line (
    invoice_id   text NOT NULL REFERENCES invoice,
    position     integer NOT NULL,
    line_key     text,
    description  text NOT NULL,
    period_start date NOT NULL,
    period_end   date NOT NULL,
    quantity     numeric NOT NULL,
    unit_amount  numeric,
    amount       numeric NOT NULL,
    PRIMARY KEY (invoice_id, position)
);

CREATE TABLE credit_note (
    id         text PRIMARY KEY,
    client_key text NOT NULL,
    invoice_id text NOT NULL REFERENCES invoice,
    amount     numeric NOT NULL,
    reason     text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX credit_note_key ON credit_note (client_key);

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
