-- Every comparison of the services' own records with the ledger that was ever begun.
CREATE TABLE reconciliation (
    id uuid PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
    -- null for every unit, and for every day
    unit text COLLATE "C",
    from_day date,
    to_day date,
    started_at timestamptz NOT NULL,
    started_by text NOT NULL,
    -- when it last read a page: one that says nothing for minutes was killed
    seen_at timestamptz NOT NULL,
    finished_at timestamptz,
    -- one entry for each kind of record, as it is answered
    findings jsonb NOT NULL DEFAULT '[]'
);
