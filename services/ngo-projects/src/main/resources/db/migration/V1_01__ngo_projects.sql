create table project (
    id                        uuid primary key,
    unit                      text        not null,
    version                   integer     not null,
    recorded_at               timestamptz not null,
    recorded_by               text        not null,
    changed_at                timestamptz not null,
    withdrawn_at              timestamptz,
    withdrawal_reason         text,
    sequence                  bigint generated always as identity unique,
    code                      text        not null,
    name                      text        not null,
    funding                   text        not null,
    starts_on                 date        not null,
    ends_on                   date check (ends_on >= starts_on),
    donor                     text,
    organisation              text,
    organisation_registration text,
    managing_body             text,
    approval_number           text,
    approved_on               date,
    sector                    text,
    country                   text,
    places                    text[]      not null,
    counterpart_amount        numeric check (counterpart_amount > 0),
    counterpart_currency      text,
    qualifier                 text        not null,
    note                      text,
    check ((counterpart_amount is null) = (counterpart_currency is null))
);
create index project_unit on project (unit text_pattern_ops, starts_on);
-- Among the live projects of a unit a code stands for one.
create unique index project_code on project (unit, code) where withdrawn_at is null;

-- Amounts keep the digits that were sent, so numeric without a scale.
create table project_commitment (
    project  uuid    not null references project,
    position integer not null,
    on_day   date    not null,
    amount   numeric not null check (amount > 0),
    currency text    not null,
    primary key (project, position)
);

create table disbursement (
    id                uuid primary key,
    unit              text        not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    project           uuid        not null references project,
    kind              text,
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    amount            numeric     not null check (amount > 0),
    currency          text        not null,
    rate              numeric check (rate > 0),
    rate_on           date,
    qualifier         text        not null,
    note              text,
    check ((rate is null) = (rate_on is null))
);
create index disbursement_project on disbursement (project, sequence);
create index disbursement_unit on disbursement (unit text_pattern_ops, to_day);

create table project_activity (
    id                uuid primary key,
    unit              text        not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    project           uuid        not null references project,
    type              text        not null,
    kind              text,
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    title             text,
    classes           integer check (classes >= 0),
    participants      integer check (participants >= 0),
    cases             integer check (cases >= 0),
    people            integer check (people >= 0),
    qualifier         text        not null,
    note              text
);
create index project_activity_project on project_activity (project, sequence);
create index project_activity_unit on project_activity (unit text_pattern_ops, to_day);
