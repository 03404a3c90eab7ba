create table incident (
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
    occurred_at       time,
    place             text,
    border_section    text,
    marker            text,
    country           text,
    people            integer check (people >= 0),
    households        integer check (households >= 0),
    qualifier         text        not null,
    handling_force    text,
    handling_result   text,
    confidence        text,
    impact            text,
    summary           text,
    note              text
);
create index incident_unit on incident (unit text_pattern_ops, occurred_on);

create table incident_follow_up (
    id          bigint generated always as identity primary key,
    incident    uuid        not null references incident,
    on_day      date        not null,
    content     text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index incident_follow_up_incident on incident_follow_up (incident, id);

create table patrol (
    id                uuid primary key,
    unit              text        not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    patrolled_on      date        not null,
    joint             boolean     not null,
    country           text,
    route             text,
    forces            text,
    members           integer check (members >= 0),
    markers_checked   integer check (markers_checked >= 0),
    findings          text,
    qualifier         text        not null,
    note              text
);
create index patrol_unit on patrol (unit text_pattern_ops, patrolled_on);

create table handover (
    id                uuid primary key,
    unit              text        not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    handed_over_on    date        not null,
    direction         text        not null,
    country           text        not null,
    people            integer     not null check (people >= 0),
    gate              text,
    partner           text,
    reason            text,
    minutes_number    text,
    qualifier         text        not null,
    note              text
);
create index handover_unit on handover (unit text_pattern_ops, handed_over_on);
