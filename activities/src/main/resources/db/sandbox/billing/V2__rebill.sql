-- What a voided invoice billed is due again; the next run of the account bills it.
ALTER TABLE account ADD COLUMN run_due boolean NOT NULL DEFAULT false;
CREATE INDEX account_run_due ON account (id) WHERE run_due;
CREATE INDEX account_following_days ON account (clock_date) WHERE NOT clock_moved AND state = 'ACTIVE';
