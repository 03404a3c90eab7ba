create table protection_case (
    id                uuid primary key,
    unit              text        not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    kind              text        not null,
    country           text        not null,
    people            integer     not null check (people > 0),
    occurred_on       date        not null,
    opened_on         date        not null check (opened_on >= occurred_on),
    closed_on         date check (closed_on >= opened_on),
    qualifier         text        not null,
    authority_abroad  text,
    outcome           text,
    note              text,
    person_count      integer     not null check (person_count between 0 and people)
);
create index protection_case_unit on protection_case (unit text_pattern_ops, occurred_on);

-- The persons of a case: each one's JSON under AES-256-GCM, the case's id as additional authenticated data. key_id names the
-- key that sealed the row. No other table holds anything of them.
create table case_person (
    case_id  uuid    not null references protection_case,
    position integer not null,
    key_id   text    not null,
    nonce    bytea   not null check (length(nonce) = 12),
    sealed   bytea   not null,
    primary key (case_id, position)
);
create index case_person_key on case_person (key_id);

create table case_step (
    case_id  uuid    not null references protection_case,
    position integer not null,
    on_day   date    not null,
    content  text    not null,
    primary key (case_id, position)
);

create table case_return (
    case_id  uuid    not null references protection_case,
    position integer not null,
    on_day   date    not null,
    people   integer not null check (people > 0),
    primary key (case_id, position)
);

create table consular_record (
    id                uuid primary key,
    unit              text        not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    kind              text        not null,
    occurred_on       date        not null,
    quantity          integer     not null check (quantity >= 0),
    qualifier         text        not null,
    country           text,
    purpose           text,
    circumstance      text,
    countries         text[],
    note              text
);
create index consular_record_unit on consular_record (unit text_pattern_ops, occurred_on);

-- A census is the unit's whole count: one live record of a country (or of none) and day.
create unique index consular_record_census on consular_record (unit, kind, country, occurred_on) nulls not distinct
    where kind in ('foreign-residents', 'labour-abroad') and withdrawn_at is null;
