-- What was written together waits and is sealed together: one row of the queue for each statement that wrote lines, one row of the chain
-- for up to 64 lines. Positions and hashes are each line's own, and stay what they were.
alter table audit_unsealed
    drop constraint audit_unsealed_pkey,
    add column lines bigint[];
update audit_unsealed set lines = array[audit_id];
alter table audit_unsealed
    drop column audit_id,
    alter column lines set not null;

alter table audit_seal rename to audit_seal_by_line;
create table audit_seal (
    -- of the first line; the others' follow it
    position bigint   not null,
    -- ids with the same id >> 6, so that a line's seal is found by its id
    lines    bigint[] not null,
    -- 32 bytes for each line
    hashes   bytea    not null,
    check (cardinality(lines) > 0 and octet_length(hashes) = 32 * cardinality(lines))
);
-- Rows as long as a page allows: not worth compressing.
alter table audit_unsealed set (toast_tuple_target = 8160);
alter table audit_seal set (toast_tuple_target = 8160);
insert into audit_seal (position, lines, hashes)
select min(position), array_agg(audit_id order by position), string_agg(hash, ''::bytea order by position)
from (select *, position - row_number() over (partition by audit_id >> 6 order by position) as run from audit_seal_by_line) as seal
group by audit_id >> 6, run
order by min(position);
drop table audit_seal_by_line;
alter table audit_seal add primary key (position);
create index audit_seal_line on audit_seal ((lines[1] >> 6));
revoke update, delete on audit_seal from "${service}";

-- The chain line by line, for whoever computes it again.
create view audit_chain as
select position + n - 1 as position, audit_id, substring(hashes from (32 * n - 31)::integer for 32) as hash
from audit_seal cross join lateral unnest(lines) with ordinality as line (audit_id, n);
