-- A person on file has an id of its own (random, in no event), tokens by which it is found without being opened (HMAC under the
-- index key, named by index_key_id; null until the row was indexed), and whether its processing is restricted.
alter table case_person
    add column id                 uuid not null default gen_random_uuid(),
    add column index_key_id       text,
    add column identity_token     bytea,
    add column passport_token     bytea,
    add column name_token         bytea,
    add column restricted_at      timestamptz,
    add column restricted_by      text,
    add column restriction_ground text;
alter table case_person alter column id drop default;
create unique index case_person_id on case_person (id);
create index case_person_identity on case_person (identity_token) where identity_token is not null;
create index case_person_passport on case_person (passport_token) where passport_token is not null;
create index case_person_name on case_person (name_token) where name_token is not null;

alter table protection_case
    add column persons_restricted integer not null default 0 check (persons_restricted between 0 and person_count),
    add column persons_erased     integer not null default 0 check (persons_erased >= 0),
    add column held_at            timestamptz,
    add column held_by            text,
    add column hold_reason        text;

-- That a person was erased, and on what ground. Nothing here tells who it was.
create table person_erasure (
    person    uuid primary key,
    case_id   uuid        not null references protection_case,
    unit      text        not null,
    erased_at timestamptz not null,
    erased_by text        not null,
    ground    text        not null,
    reference text
);
create index person_erasure_at on person_erasure (erased_at, person);

-- How many days after the end of a case its persons are erased.
create table retention_rule (
    kind       text primary key,
    days       integer     not null check (days between 1 and 36500),
    source     text        not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
insert into retention_rule
select kind, days, 'Mặc định của phần mềm, không phải quy định của tỉnh', now(), 'migration'
from (values ('illegal-exit', 1825), ('illegal-labour', 1825), ('illegal-residence', 1825), ('accident', 1825), ('other', 1825),
             ('detained', 3650), ('death', 3650), ('trafficked', 3650)) as our_default (kind, days);

create table retention_run (
    id          uuid primary key,
    on_day      date        not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    started_by  text        not null,
    cases       integer     not null,
    persons     integer     not null,
    failed      integer     not null
);
create index retention_run_at on retention_run (started_at);

-- What a data subject asked for and by when it is due. Who it was stands in persons of a case, if at all.
create table subject_request (
    id               uuid primary key,
    unit             text        not null,
    claim            text        not null,
    received_on      date        not null,
    respond_by       date        not null,
    due_on           date        not null,
    extended_on      date,
    extension_reason text,
    closed_on        date,
    outcome          text,
    outcome_reason   text,
    recorded_at      timestamptz not null,
    recorded_by      text        not null
);
create index subject_request_due on subject_request (due_on) where closed_on is null;
create table subject_request_person (
    request uuid not null references subject_request,
    person  uuid not null,
    primary key (request, person)
);

-- The only changes of what the chassis keeps that an erasure needs. They run with their owner's rights, so that the service itself needs
-- none to rewrite history.

-- A request's hash could confirm a guess at its persons; without it a replay reads as other content.
create function forget_case_requests(erased uuid) returns void
    language sql security definer set search_path from current as $$
    update record_history set request_hash = '' where record = erased and kind = 'case' and request_hash <> '';
    update idempotency_key set request_hash = '' where record = erased and request_hash <> '';
$$;

-- A version as it was answered, but for a name that stood in its free text by mistake.
create function blot_case_version(erased uuid, of_version integer, blotted text) returns void
    language sql security definer set search_path from current as $$
    update record_history set body = blotted where record = erased and kind = 'case' and version = of_version;
$$;
