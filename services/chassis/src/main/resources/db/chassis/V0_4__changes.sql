-- What other systems pull: every version in an order in which nothing is ever passed over. `xact` is the transaction that kept it; what
-- is below the oldest transaction still open is complete, so the order is by (xact, sequence) and readers stop there.
alter table record_history
    add column xact      xid8    not null default pg_current_xact_id(),
    add column sequence  bigint generated always as identity,
    add column unit      text,
    add column was_unit  text,
    add column withdrawn boolean not null default false,
    add column within    uuid;

comment on column record_history.unit is 'whose record it was at this version';
comment on column record_history.was_unit is 'whose it was at the version before; null for the first';
comment on column record_history.within is 'the record that it is part of, for kinds that are kept under another';

update record_history
set unit = body::jsonb ->> 'unit', withdrawn = body::jsonb #> '{record,withdrawnAt}' is not null;

update record_history as later
set was_unit = earlier.unit
from record_history as earlier
where earlier.record = later.record and earlier.version = later.version - 1;

create index record_history_changes on record_history (kind, xact, sequence);

-- Most records stay as they were recorded; whether one has a later version is asked of every change that is told.
create index record_history_later on record_history (record, version) where version > 1;
