-- Sheets that were confirmed, so that one that is sent again gets its first answer. The file is not kept: its statements are.
create table sheet_confirmation (
    id           uuid primary key,
    token        text        not null unique,
    unit         text collate "C" not null,
    period       text        not null,
    basis        text        not null,
    file_hash    text        not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    -- JSON
    answer       text        not null
);
create index sheet_confirmation_file on sheet_confirmation (unit, period, basis, file_hash);
revoke update, delete on sheet_confirmation from "${service}";
