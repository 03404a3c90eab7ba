-- One document that a unit put into effect on a day is one, however often it is sent; without an issuer it is one as well.
create unique index directive_once on directive (unit, number, issuer, applied_on) nulls not distinct
    where withdrawn_at is null;

-- Rules on deadlines are added by those who may, and never updated. Of two for the same periods the one recorded last holds. Those
-- that ship were recorded before any other.
alter table deadline_rule
    add column recorded_at timestamptz not null default '-infinity',
    add column recorded_by text,
    drop constraint deadline_rule_pkey,
    add primary key (level, kind, valid_from, recorded_at);
