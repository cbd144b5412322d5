-- Until when a call to another system is repeated, for pages to say in the reader's time.
alter table deal_stuck add column retried_until timestamptz;
