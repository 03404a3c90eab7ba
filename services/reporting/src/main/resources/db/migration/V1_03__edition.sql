-- Reports as they were submitted. What a unit signed never changes: the database refuses it, whoever asks.
create table edition (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz check (withdrawn_at is null),
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    period            text        not null,
    basis             text        not null,
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    -- 1, 2, … of the unit, period and basis
    number            integer     not null check (number > 0),
    -- the instant as known at which the report was frozen
    submitted_at      timestamptz not null,
    submitted_by      text        not null,
    -- of the content, lower-case hexadecimal
    sha256            text        not null,
    bytes             integer     not null,
    state             text        not null default 'submitted' check (state in ('submitted', 'accepted', 'returned')),
    decided_at        timestamptz,
    decided_by        text,
    reason            text,
    unique (unit, period, basis, number),
    unique (id, sha256),
    check ((state = 'submitted') = (decided_at is null) and (state = 'returned') = (reason is not null))
);
create index edition_period on edition (period, basis, unit);

-- The very bytes that were signed.
create table edition_content (
    edition uuid primary key,
    sha256  text  not null check (sha256 = encode(sha256(content), 'hex')),
    content bytea not null,
    foreign key (edition, sha256) references edition (id, sha256)
);

create function refuse_to_change_what_was_signed() returns trigger language plpgsql as $$
begin
    raise exception '% of % refused: what was submitted never changes', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

-- Of an edition only its state changes, once: from submitted to accepted or returned.
create function keep_what_was_signed() returns trigger language plpgsql as $$
begin
    if old.state = 'submitted'
        and (new.id, new.unit, new.recorded_at, new.recorded_by, new.sequence, new.period, new.basis, new.from_day,
             new.to_day, new.number, new.submitted_at, new.submitted_by, new.sha256, new.bytes)
            is not distinct from
            (old.id, old.unit, old.recorded_at, old.recorded_by, old.sequence, old.period, old.basis, old.from_day,
             old.to_day, old.number, old.submitted_at, old.submitted_by, old.sha256, old.bytes) then
        return new;
    end if;
    raise exception 'update of edition % refused: what was submitted never changes', old.id
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger edition_signed before update on edition for each row execute function keep_what_was_signed();
create trigger edition_kept before delete on edition for each row execute function refuse_to_change_what_was_signed();
create trigger edition_all_kept before truncate on edition execute function refuse_to_change_what_was_signed();
create trigger edition_content_kept before update or delete on edition_content
    for each row execute function refuse_to_change_what_was_signed();
create trigger edition_content_all_kept before truncate on edition_content
    execute function refuse_to_change_what_was_signed();

-- Until when a report is due. A rule holds for periods that close on or after valid_from, until a later one does: a change is a
-- new row, never an update.
create table deadline_rule (
    level            text     not null check (level in ('province', 'district', 'commune')),
    -- 'days' stands for periods given as plain days
    kind             text     not null check (kind in ('month', 'quarter', 'half', 'nine-months', 'year', 'days')),
    -- the last day on which the report is in time, counted from the day on which the period closes
    days_after_close smallint not null check (days_after_close >= 0),
    valid_from       date     not null,
    source           text     not null,
    primary key (level, kind, valid_from)
);

-- A province sends its reports to the Government by the 25th of the period's last month (09/2019/NĐ-CP, Article 13, clause 1):
-- 11 days after the 14th, on which the period closes. Districts and communes report when their province's People's Committee says
-- (clause 2): what stands here is a default of ours, communes first, so that a district has theirs before its own is due.
insert into deadline_rule (level, kind, days_after_close, valid_from, source)
select level, kind, days, '0001-01-01', source
from (values
    ('commune', 3, 'mặc định; do UBND cấp tỉnh quy định (09/2019/NĐ-CP, Điều 13, khoản 2)'),
    ('district', 5, 'mặc định; do UBND cấp tỉnh quy định (09/2019/NĐ-CP, Điều 13, khoản 2)'),
    ('province', 11, '09/2019/NĐ-CP, Điều 13, khoản 1: ngày 25 của tháng cuối kỳ')) as due (level, days, source)
cross join unnest(array['month', 'quarter', 'half', 'nine-months', 'year', 'days']) as kind;
