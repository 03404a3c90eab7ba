-- Who issues a unit's reports, to whom, and who signs them, from a day on; its versions are kept as those of statements are.
create table office (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    valid_from        date        not null,
    -- JSON
    content           text        not null
);
create table office_version (like office, superseded_at timestamptz, primary key (id, version));
create index office_version_unit on office_version (unit, valid_from);
create trigger office_version after insert or update on office
    for each row execute function keep_statement_version('office_version');

-- How a unit, and every unit below it that says nothing else, words a sentence; empty for the usual wording.
create table wording (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    language          text        not null check (language in ('vi', 'en')),
    sentence          text        not null,
    template          text        not null
);
create table wording_version (like wording, superseded_at timestamptz, primary key (id, version));
create index wording_version_unit on wording_version (unit, language);
create trigger wording_version after insert or update on wording
    for each row execute function keep_statement_version('wording_version');
