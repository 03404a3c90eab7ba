-- What officers state. Each table holds what is stated now, and has beside it all versions that ever were: a version was visible
-- at t where changed_at <= t < superseded_at and it was not withdrawn. The trigger keeps them, in the transaction of the change.
create function keep_statement_version() returns trigger language plpgsql as $$
begin
    execute format('delete from %I where id = $1 and version = $2', tg_argv[0]) using new.id, new.version;
    execute format(
        'update %I set superseded_at = greatest(changed_at, $2) where id = $1 and superseded_at is null', tg_argv[0])
        using new.id, new.changed_at;
    execute format('insert into %I select ($1).*', tg_argv[0]) using new;
    return null;
end $$;

-- Figures that an office states for a window.
create table office_return (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    period            text,
    basis             text        not null,
    own_window        boolean     not null,
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    indicator         text        not null,
    -- canonical: currency=VND;gate=nam-can
    dimensions        text        not null,
    none_confirmed    boolean     not null,
    value             numeric check (value >= 0),
    qualifier         text        not null,
    out_of            numeric check (out_of >= value),
    same_period_value numeric check (same_period_value >= 0),
    same_period_percent numeric check (same_period_percent >= 0),
    target_percent    numeric check (target_percent >= 0),
    words             text,
    source            text
);
create table office_return_version (like office_return, superseded_at timestamptz, primary key (id, version));
create index office_return_version_unit on office_return_version (unit, to_day);
create trigger office_return_version after insert or update on office_return
    for each row execute function keep_statement_version('office_return_version');

-- What an office was to reach in a period.
create table target (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    period            text,
    basis             text        not null,
    own_window        boolean     not null,
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    indicator         text        not null,
    -- canonical: currency=VND;gate=nam-can
    dimensions        text        not null,
    value             numeric     not null check (value >= 0),
    qualifier         text        not null,
    words             text,
    source            text
);
create table target_version (like target, superseded_at timestamptz, primary key (id, version));
create index target_version_unit on target_version (unit, to_day);
create trigger target_version after insert or update on target
    for each row execute function keep_statement_version('target_version');

-- What a unit is like from a day on, until the next statement.
create table profile (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    indicator         text        not null,
    -- canonical: currency=VND;gate=nam-can
    dimensions        text        not null,
    value             numeric     not null check (value >= 0),
    qualifier         text        not null,
    out_of            numeric check (out_of >= value),
    as_at             date        not null,
    words             text,
    source            text
);
create table profile_version (like profile, superseded_at timestamptz, primary key (id, version));
create index profile_version_unit on profile_version (unit, indicator, as_at);
create trigger profile_version after insert or update on profile
    for each row execute function keep_statement_version('profile_version');

-- Documents from above and of its own that a unit put into effect.
create table directive (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    number            text        not null,
    title             text,
    issuer            text,
    level             text        not null,
    issued_on         date,
    applied_on        date        not null,
    note              text
);
create table directive_version (like directive, superseded_at timestamptz, primary key (id, version));
create index directive_version_unit on directive_version (unit, applied_on);
create trigger directive_version after insert or update on directive
    for each row execute function keep_statement_version('directive_version');

-- A window of its own for a group of indicators in a unit's report.
create table figure_window (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    period            text,
    basis             text        not null,
    own_window        boolean     not null,
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    indicators        text[]      not null,
    dimensions        text        not null,
    reason            text
);
create table figure_window_version (like figure_window, superseded_at timestamptz, primary key (id, version));
create index figure_window_version_unit on figure_window_version (unit, to_day);
create trigger figure_window_version after insert or update on figure_window
    for each row execute function keep_statement_version('figure_window_version');

-- The text of a section of a report.
create table narrative (
    id                uuid primary key,
    unit              text collate "C" not null,
    version           integer     not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    sequence          bigint generated always as identity unique,
    period            text        not null,
    section           text        not null,
    from_day          date        not null,
    to_day            date        not null,
    content           text        not null
);
create table narrative_version (like narrative, superseded_at timestamptz, primary key (id, version));
create index narrative_version_unit on narrative_version (unit, period);
create trigger narrative_version after insert or update on narrative
    for each row execute function keep_statement_version('narrative_version');

-- Which sections a unit uses from a day on.
create table outline (
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
    sections          text        not null
);
create table outline_version (like outline, superseded_at timestamptz, primary key (id, version));
create index outline_version_unit on outline_version (unit, valid_from);
create trigger outline_version after insert or update on outline
    for each row execute function keep_statement_version('outline_version');
