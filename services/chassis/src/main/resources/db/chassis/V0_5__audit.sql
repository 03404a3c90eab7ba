-- The audit trail: from where, for whose record, sealed in a chain, and out of the running service's reach.
alter table audit
    -- dotted code of the unit whose record it is; null where what was done is of no unit
    add column unit    text collate "C",
    -- the caller's network address, as the HTTP server knows it
    add column address text,
    -- method and path template: nothing that a caller wrote
    add column request text,
    alter column record drop not null;

-- Lines of before carry the unit that their version stood for.
update audit set unit = record_history.body::jsonb ->> 'unit'
from record_history
where record_history.record = audit.record and record_history.version = audit.version;

create index audit_at on audit (at, id);
create index audit_actor on audit (actor, at, id);
create index audit_unit on audit (unit);
create index audit_token on audit (token_id, at, id) where token_id is not null;
-- Of what is done all day long, the order of time finds enough.
create index audit_rare on audit (action, at, id) where action not in ('create', 'change', 'follow');

-- The chain: each line's hash is SHA-256 of the hash before and the line's bytes. Positions are 1, 2, … without a gap.
create table audit_seal (
    position bigint primary key,
    audit_id bigint not null unique,
    hash     bytea  not null check (octet_length(hash) = 32)
);

-- Lines that wait for their seal. Written beside the line, in its transaction; whichever commits is there to be found.
create table audit_unsealed (
    audit_id  bigint primary key,
    queued_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
insert into audit_unsealed (audit_id) select id from audit;

-- The running service reads and writes rows, of these and of tables that later migrations make; it owns none, and what has happened
-- it can only add to.
grant usage on schema public to "${service}";
grant select, insert, update, delete on all tables in schema public to "${service}";
grant usage, select on all sequences in schema public to "${service}";
alter default privileges grant select, insert, update, delete on tables to "${service}";
alter default privileges grant usage, select on sequences to "${service}";
revoke update, delete on audit, audit_seal, record_history from "${service}";
revoke insert, update, delete on flyway_schema_history from "${service}";
