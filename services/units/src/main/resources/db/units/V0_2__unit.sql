-- Administrative units with their validity. A code is used again over time, so a unit is a code and a first day
-- (-infinity: older than the list; +infinity: still there).
create table unit (
    code        text not null,
    name        text not null,
    search_name text not null,
    level       text not null,
    parent      text,
    valid_from  date not null default '-infinity',
    valid_to    date not null default 'infinity',
    primary key (code, valid_from)
);
create index unit_parent on unit (parent);

-- Where a unit (or part of it) went on a day.
create table unit_successor (
    from_code text not null,
    to_code   text not null,
    on_day    date not null,
    share     text not null,
    primary key (from_code, to_code, on_day)
);
create index unit_predecessor on unit_successor (to_code);
