-- When the billing system was last asked for the first invoice of a deal that waits for it.
create table invoice_poll (
    deal_id          text          primary key references deal,
    polled_at        timestamptz   not null
);
create index deal_waiting_for_invoice on deal (id) where wait_cause = 'INVOICE_DATE';
create index deal_working on deal (wait_since) where wait_cause = 'WORKING' and status not in ('LIVE', 'CANCELLED');
-- The reconciler also meets runs of deals that the database has lost.
alter table engine_alert drop constraint engine_alert_deal_id_fkey;
