-- Rules are added by those who may, and never updated. Of two for the same periods the one recorded last holds, so that a slip can
-- be put right until the periods close. Those that ship were recorded before any other.
ALTER TABLE period_rule
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN recorded_by text,
    DROP CONSTRAINT period_rule_pkey,
    ADD PRIMARY KEY (basis, kind, valid_from, recorded_at);
