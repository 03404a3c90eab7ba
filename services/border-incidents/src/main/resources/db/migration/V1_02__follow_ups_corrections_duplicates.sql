-- A follow-up that is sent again is known by its id, and answered with the version that it made.
alter table incident_follow_up
    add column client_id uuid not null default gen_random_uuid(),
    add column version   integer;
create unique index incident_follow_up_client_id on incident_follow_up (incident, client_id);

create table incident_correction (
    id           bigint generated always as identity primary key,
    incident     uuid        not null references incident,
    version      integer     not null,
    fields       text[]      not null,
    reason       text,
    corrected_at timestamptz not null,
    corrected_by text        not null
);
create index incident_correction_incident on incident_correction (incident, id);

-- An incident that tells of the same event as another one and is joined to it counts towards nothing.
alter table incident
    add column duplicate_of   uuid references incident check (duplicate_of <> id),
    add column joining_reason text,
    add column joined_at      timestamptz,
    add column joined_by      text,
    add constraint incident_joining
        check (num_nulls(duplicate_of, joining_reason, joined_at, joined_by) in (0, 4));
create index incident_duplicate_of on incident (duplicate_of) where duplicate_of is not null;

-- What may tell of the same event: same kind, days close to each other, units near each other (a range of codes).
create index incident_likeness on incident (kind, occurred_on, unit collate "C")
    where withdrawn_at is null and duplicate_of is null;

-- Pairs of which a person decided that they are two events; each once, the lower id first.
create table duplicate_dismissal (
    id           bigint generated always as identity primary key,
    lower_id     uuid        not null references incident,
    higher_id    uuid        not null references incident,
    reason       text        not null,
    dismissed_at timestamptz not null,
    dismissed_by text        not null,
    unique (lower_id, higher_id),
    check (lower_id < higher_id)
);
create index duplicate_dismissal_higher on duplicate_dismissal (higher_id);

-- How alike two places are written, whatever their diacritics.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
